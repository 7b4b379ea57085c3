import { Type } from 'typebox'

/** A version, a revision, a number in a row: from 1 to as far as the database counts. What is beyond is refused, not sent there. */
export const Ordinal = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
