// Printing at the terminal. The slip is the page itself under its print style; a PDF is fetched into memory, printed from a frame of its
// own, and let go. Nothing is downloaded: a download would stay on the machine.
import { askFile } from './api/http.ts'

/** Prints the page as its print style has it. */
export const printPage = (): void => window.print()

/** Prints the PDF at an address. Throws ApiProblem. */
export async function printFile(address: string): Promise<void> {
  const url = URL.createObjectURL(await askFile(address))
  const frame = document.createElement('iframe')
  frame.title = 'PDF'
  frame.className = 'print-frame'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  const done = () => {
    URL.revokeObjectURL(url)
    frame.remove()
  }
  await new Promise<void>((resolve, reject) => {
    frame.addEventListener('load', () => resolve(), { once: true })
    setTimeout(() => reject(new Error('The browser shows no PDF')), 10_000)
    frame.src = url
    document.body.append(frame)
  }).catch((error: unknown) => {
    done()
    throw error
  })
  frame.contentWindow?.addEventListener('afterprint', done, { once: true })
  frame.contentWindow?.print()
  setTimeout(done, 60_000)
}
