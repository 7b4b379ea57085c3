// One file up, with progress: fetch cannot tell how much has gone, XMLHttpRequest can.
import type { CaseFile } from './case.ts'
import { DeskProblem } from './desk-problem.ts'
import { address } from './http.ts'

/** Uploads one file as multipart field `file`. `onProgress` hears the share sent, 0 to 1. @throws DeskProblem */
export const upload = (path: string, file: File, onProgress: (share: number) => void): Promise<CaseFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(path))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => reject(new DeskProblem(0, {}))
    request.onload = () =>
      request.status < 300 ? resolve(request.response) : reject(new DeskProblem(request.status, request.response ?? {}))
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
