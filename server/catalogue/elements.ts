// The elements of GB/T 39554.2 that an item may leave to its city: who is asked, who hears complaints, which remedies there are,
// how it is served. An item file says only what differs; the rest comes from its function, else its level, else the city.
// docs/standards/gbt-39554.md maps each element of the standard to a field.

import type { Bilingual } from '../platform/problem/index.ts'

export type Contact = { text: Bilingual; phone?: string; url?: string }
export type Remedy = { organ: Bilingual; limit: Bilingual; address?: string; phone?: string }
export type Elements = {
  powerSource?: 'own' | 'devolved' | 'authorised-above' | 'authorised-peer' | 'entrusted-above' | 'entrusted-peer'
  powerDivision?: Bilingual
  powerExercise?: Bilingual
  organNature?: 'statutory' | 'authorised' | 'entrusted' | 'other'
  entrustedBy?: Bilingual
  jointFunctions?: string[]
  handledBy?: Bilingual
  intermediaries?: Bilingual[]
  inHall?: boolean
  appointment?: boolean
  onlinePayment?: boolean
  express?: boolean
  kiosk?: boolean
  singleSignOn?: boolean
  scope?: 'nation' | 'province' | 'city' | 'district'
  onSiteReason?: Bilingual
  hours?: Bilingual
  directions?: Bilingual
  system?: 'nation' | 'province' | 'city' | 'district'
  jurisdiction?: Bilingual
  consultation?: Contact
  complaint?: Contact
  remedies?: 'administrative' | 'none'
  reconsideration?: Remedy
  litigation?: Remedy
  /** Whether these were found in sources. */
  mark?: 'sourced' | 'assumed'
}
