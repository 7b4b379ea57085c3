// The few pages that the protocol itself shows: leaving, having left, and what went wrong. No script, no style of others.

import type { KoaContextWithOIDC } from 'oidc-provider'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${title} · 一窗</title><main><h1>${title}</h1>${body}</main></html>`

/** Asks before somebody is signed out; `form` is the library's own, without buttons. */
export async function leavePage(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const name = escaped(ctx.oidc.client?.clientName ?? '')
  ctx.body = page(
    '退出登录 Sign out',
    `${form}<p>${name ? `从“${name}”退出？` : '退出登录？'} Sign out?</p>
     <p><button type="submit" form="op.logoutForm" name="logout" value="yes">退出 Sign out</button>
     <button type="submit" form="op.logoutForm">不退出 Stay</button></p>`,
  )
}

export async function leftPage(ctx: KoaContextWithOIDC): Promise<void> {
  ctx.body = page('已退出 Signed out', '<p><a href="/">回到一窗 Back to Yichuang</a></p>')
}

/** What went wrong, for a person; a site gets the code by the protocol. */
export async function errorPage(
  ctx: KoaContextWithOIDC,
  out: { error: string; error_description?: string },
): Promise<void> {
  ctx.type = 'html'
  ctx.body = page(
    '登录没有完成 Sign-in failed',
    `<p>请回到原来的网站重新登录；如果还是不行，把下面的内容告诉网站的管理人员。<br>Go back to the site and try again; if that fails, tell its operators:</p>
     <p><code>${escaped(out.error)} ${escaped(out.error_description ?? '')}</code></p>`,
  )
}
