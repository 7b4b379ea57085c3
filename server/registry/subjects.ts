// Persons and enterprises (自然人、法人). One subject per citizen number or credit code, found by a blind index; full values are
// read only with a purpose, and every such reading leaves a row. Everywhere else a subject is a name and masked numbers.

import { maskCitizenId, maskPhone, parseCitizenId, parseCreditCode, parseMobile } from '../engines/codes/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Connection } from '../platform/database/index.ts'
import { newId } from '../platform/ids/index.ts'
import { type FieldProblem, notFound, problem } from '../platform/problem/index.ts'
import {
  addPhone,
  insertSubject,
  readSubjectRow,
  type SubjectRow,
  subjectById,
  subjectByIdIndex,
  subjectsByPhone,
} from './store/subjects.ts'

export type SubjectKind = 'person' | 'enterprise'
/** A subject as anybody who may see it sees it. */
export type SubjectSummary = {
  subjectId: string
  kind: SubjectKind
  name: string
  idMasked: string
  phoneMasked: string | null
}
/** Full values: for the subject's own case, and logged. */
export type SubjectFacts = {
  subjectId: string
  kind: SubjectKind
  name: string
  citizenId?: string
  creditCode?: string
  phone?: string
}
/** One of the three. */
export type SubjectKey = {
  citizenId?: string | undefined
  creditCode?: string | undefined
  phone?: string | undefined
}
export type NewSubjectFacts = SubjectKey & { kind: SubjectKind; name: string }
export type Subjects = ReturnType<typeof createSubjects>

const faults = {
  '/citizenId': {
    zh: '身份证号码不对，请核对 18 位号码',
    en: 'The citizen number is not right; check its 18 characters',
  },
  '/creditCode': {
    zh: '统一社会信用代码不对，请核对 18 位代码',
    en: 'The unified social credit code is not right; check its 18 characters',
  },
  '/phone': { zh: '手机号不对，请填 11 位手机号', en: 'The mobile number is not right; give its 11 digits' },
  '/name': { zh: '请填写姓名或名称', en: 'Give the name' },
  '/kind': {
    zh: '个人用身份证号码，企业用统一社会信用代码',
    en: 'A person has a citizen number, an enterprise a credit code',
  },
} as const

function invalid(pointer: keyof typeof faults) {
  const field: FieldProblem = { pointer, ...faults[pointer] }
  return problem('validation-failed', faults[pointer], { fields: [field] })
}

const plainName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ')

export function createSubjects({ db, vault, clock }: { db: Connection; vault: Vault; clock: Clock }) {
  const indexOf = (kind: 'citizen-id' | 'credit-code' | 'phone', value: string) => vault.blindIndex(`${kind}:${value}`)

  function idOf({ citizenId, creditCode }: SubjectKey): { kind: SubjectKind; id: string; index: Buffer } | undefined {
    if (citizenId !== undefined) {
      const read = parseCitizenId(citizenId, clock.today().toString())
      if (!read.ok) throw invalid('/citizenId')
      return { kind: 'person', id: read.value.id, index: indexOf('citizen-id', read.value.id) }
    }
    if (creditCode === undefined) return undefined
    const read = parseCreditCode(creditCode)
    if (!read.ok) throw invalid('/creditCode')
    return { kind: 'enterprise', id: read.value.code, index: indexOf('credit-code', read.value.code) }
  }

  function phoneOf(text: string): { phone: string; index: Buffer } {
    const read = parseMobile(text)
    if (!read.ok) throw invalid('/phone')
    return { phone: read.value, index: indexOf('phone', read.value) }
  }

  function summary(row: SubjectRow): SubjectSummary {
    return {
      subjectId: row.subject_id,
      kind: row.kind,
      name: vault.decrypt(row.name_enc),
      idMasked: maskCitizenId(vault.decrypt(row.id_enc)),
      phoneMasked: row.phone_enc && maskPhone(vault.decrypt(row.phone_enc)),
    }
  }

  /**
   * The subject with this citizen number, credit code or phone number; the first of them that is given counts. A phone finds
   * the one person who has it, else the one enterprise; when several share it, nobody. Problem: validation-failed.
   */
  async function findSubject(key: SubjectKey): Promise<SubjectSummary | undefined> {
    const id = idOf(key)
    if (id) {
      const row = await subjectByIdIndex(db, id.index)
      return row && summary(row)
    }
    if (key.phone === undefined) throw problem('bad-request', faults['/kind'])
    const rows = await subjectsByPhone(db, phoneOf(key.phone).index)
    const persons = rows.filter(({ kind }) => kind === 'person')
    const [only, second] = persons.length > 0 ? persons : rows
    return only && !second ? summary(only) : undefined
  }

  /**
   * The subject with this number, made when new. A phone number is added where there is none; it never replaces one. Problem:
   * validation-failed, conflict (the number is registered under another name; which one is not said).
   */
  async function registerSubject(facts: NewSubjectFacts): Promise<SubjectSummary> {
    const name = plainName(facts.name)
    if (name === '') throw invalid('/name')
    const id = idOf(facts.kind === 'person' ? { citizenId: facts.citizenId } : { creditCode: facts.creditCode })
    if (!id) throw invalid('/kind')
    const phone = facts.phone === undefined ? undefined : phoneOf(facts.phone)
    const now = clock.now()
    const made = await insertSubject(db, {
      subjectId: newId(now),
      kind: id.kind,
      name: vault.encrypt(name),
      id: vault.encrypt(id.id),
      idIndex: id.index,
      phone: phone ? vault.encrypt(phone.phone) : null,
      phoneIndex: phone?.index ?? null,
      at: now.toString(),
    })
    const row = made ?? (await subjectByIdIndex(db, id.index))
    if (!row) throw new Error('A subject that was there is gone')
    if (vault.decrypt(row.name_enc) !== name)
      throw problem('conflict', {
        zh: '姓名（名称）与登记的号码不一致，请核对后再试',
        en: 'The name does not go with this number; check both',
      })
    if (!phone || row.phone_enc) return summary(row)
    const sealed = vault.encrypt(phone.phone)
    await addPhone(db, row.subject_id, sealed, phone.index)
    return summary({ ...row, phone_enc: sealed })
  }

  /** Name and masked numbers. Problem: not-found. */
  async function getSubject(subjectId: string): Promise<SubjectSummary> {
    const row = await subjectById(db, subjectId)
    if (!row) throw notFound()
    return summary(row)
  }

  /** Full values; `purpose` (no personal data in it) is logged in the same statement. Problem: not-found. */
  async function readSubject(subjectId: string, purpose: string): Promise<SubjectFacts> {
    const row = await readSubjectRow(db, subjectId, purpose, clock.now().toString())
    if (!row) throw notFound()
    const id = vault.decrypt(row.id_enc)
    return {
      subjectId,
      kind: row.kind,
      name: vault.decrypt(row.name_enc),
      ...(row.kind === 'person' ? { citizenId: id } : { creditCode: id }),
      ...(row.phone_enc && { phone: vault.decrypt(row.phone_enc) }),
    }
  }

  return { findSubject, registerSubject, getSubject, readSubject }
}
