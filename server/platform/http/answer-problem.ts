// One place turns whatever was thrown into RFC 9457. What a caller caused says what to do; anything else is a bug: 500 with an id.

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Problem, problem } from '../problem/index.ts'
import { fieldsOf } from './validation.ts'

const fromFastify: Record<string, () => Problem> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    problem('too-large', { zh: '提交的内容太大，请减少后再试', en: 'The request body is too large' }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    problem('wrong-type', { zh: '内容类型不支持，请使用 application/json', en: 'Use application/json' }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => problem('bad-request', { zh: '请求内容是空的', en: 'The body is empty' }),
  FST_ERR_BAD_URL: () =>
    problem('bad-request', { zh: '地址无法识别，请核对链接', en: 'The address could not be read; check the link' }),
  FST_ERR_MAX_PARAM_LENGTH: () =>
    problem('bad-request', { zh: '地址太长，请核对链接', en: 'The address is too long; check the link' }),
  FST_REQ_FILE_TOO_LARGE: () =>
    problem('too-large', { zh: '文件太大，请压缩或拍得小一些再上传', en: 'The file is too large' }),
  FST_FILES_LIMIT: () => problem('bad-request', { zh: '一次只能上传一个文件', en: 'One file at a time' }),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () =>
    problem('wrong-type', { zh: '请以表单方式上传文件', en: 'Upload as multipart/form-data' }),
}

function toProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  const known = fromFastify[error.code]
  if (known) return known()
  if (error.validation) {
    const fields = fieldsOf(error)
    const where = fields.map((field) => `${field.pointer || '/'} ${field.zh}`).join('；')
    return problem(
      'validation-failed',
      { zh: `请更正后再提交：${where}`, en: `Correct and send again: ${error.message}` },
      { fields },
    )
  }
  if (error.statusCode && error.statusCode < 500)
    return problem('bad-request', {
      zh: '请求无法识别，请检查内容格式',
      en: 'The request could not be read; check its format',
    })
  return problem(
    'internal',
    { zh: '系统出错，已记录。请稍后再试，或凭编号联系我们', en: 'Something broke here; it was recorded' },
    { cause: error },
  )
}

/** Fastify error handler. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = toProblem(error as FastifyError)
  const lang = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh'
  const body = answer.toBody(lang)
  if (answer.status >= 500) {
    request.log.error({ err: error, url: request.routeOptions.url }, 'request failed')
    body.incident = request.id
  }
  if (answer.extra.retryAfter) reply.header('retry-after', Math.ceil(answer.extra.retryAfter))
  return reply.code(answer.status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(body)
}
