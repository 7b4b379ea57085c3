// The guide for machines that read pages (schema.org): GovernmentService, and FAQPage where there are questions. JSON-LD is data, not
// script: the content security policy lets it be, and `<` in it is written so that no text ends the block.
import { inLang, type Lang } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'

/** The objects of a guide's page; `url` is its own address, `apply` where it is applied for. */
export function linkedData(guide: Guide, lang: Lang, url: string, apply: string): object[] {
  const local = (text: Parameters<typeof inLang>[1]) => inLang(lang, text)
  const { consultation } = guide.elements ?? {}
  const service = {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: local(guide.name),
    description: local(guide.summary),
    identifier: guide.code,
    inLanguage: lang === 'zh' ? 'zh-CN' : 'en',
    ...(guide.organ && { provider: { '@type': 'GovernmentOrganization', name: local(guide.organ) } }),
    audience: { '@type': 'Audience', audienceType: guide.audience.join(', ') },
    ...(guide.channels.online &&
      !guide.closed && {
        availableChannel: {
          '@type': 'ServiceChannel',
          serviceUrl: apply,
          ...(consultation?.phone && { servicePhone: { '@type': 'ContactPoint', telephone: consultation.phone } }),
        },
      }),
    ...(!guide.fee.charged && {
      isAccessibleForFree: true,
      offers: { '@type': 'Offer', price: '0', priceCurrency: 'CNY' },
    }),
    ...(guide.result && { produces: { '@type': 'GovernmentPermit', name: local(guide.result.name) } }),
  }
  if (!guide.faq?.length) return [service]
  const questions = guide.faq.map(({ question, answer }) => ({
    '@type': 'Question',
    name: local(question),
    acceptedAnswer: { '@type': 'Answer', text: local(answer) },
  }))
  return [service, { '@context': 'https://schema.org', '@type': 'FAQPage', '@id': `${url}#faq`, mainEntity: questions }]
}

/** JSON that can stand in a page. */
export const jsonInPage = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')
