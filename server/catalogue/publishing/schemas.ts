// What the feed and the machine catalogue answer.

import { Type } from 'typebox'
import { closed, text, texts, Words } from '../guide-schemas.ts'
import { GuideBody } from '../route-schemas.ts'

export const FeedBody = Type.Object(
  {
    version: text,
    title: text,
    home_page_url: text,
    feed_url: text,
    next_url: Type.Optional(text),
    language: text,
    authors: Type.Array(Type.Object({ name: text, url: text }, closed)),
    items: Type.Array(
      Type.Object(
        {
          id: text,
          url: text,
          title: text,
          summary: text,
          content_text: text,
          date_published: Type.Optional(text),
          date_modified: Type.Optional(text),
          tags: texts,
          language: text,
          attachments: Type.Array(Type.Object({ url: text, mime_type: text, title: text }, closed)),
          _yichuang: Type.Object({ about: text, guide: GuideBody }, closed),
        },
        closed,
      ),
    ),
  },
  closed,
)
export const CatalogueBody = Type.Object(
  {
    total: Type.Integer(),
    items: Type.Array(
      Type.Object(
        {
          guide: GuideBody,
          form: Type.Object(
            {
              schema: Type.Unknown({ description: 'JSON Schema 2020-12' }),
              layout: Type.Array(Type.Object({ title: Words, fields: texts }, closed)),
            },
            closed,
          ),
          flow: text,
        },
        closed,
      ),
    ),
    next: Type.Union([text, Type.Null()]),
  },
  closed,
)
