import { notFound, problem } from '../platform/problem/index.ts'
import { readPhone } from './code.ts'
import type { RegistryDoors, SubjectKey, SubjectSummary } from './context.ts'

/**
 * Who stands at the window: found by citizen number, credit code or phone; registered when new, and a name is given with the
 * number. A phone given with the number is recorded where there is none, so that its owner can sign in with it. Problems:
 * not-found (ask for the name), validation-failed, conflict (registered under another name, or with another phone).
 */
export async function identify(
  registry: RegistryDoors,
  { name, ...key }: SubjectKey & { name?: string | undefined },
): Promise<SubjectSummary> {
  const { citizenId, creditCode, phone } = key
  if ([citizenId, creditCode, phone].every((each) => each === undefined))
    throw problem('bad-request', {
      zh: '请提供身份证号、统一社会信用代码或手机号',
      en: 'Give a citizen number, a credit code or a phone',
    })
  const found = await registry.findSubject(key)
  if (found && phone && (citizenId || creditCode)) return recordPhone(registry, found, { citizenId, creditCode, phone })
  if (found) return found
  if (!citizenId && !creditCode)
    throw notFound(
      '这个手机号没有登记，请改用身份证号或统一社会信用代码',
      'No one has this phone; use the citizen number or credit code',
    )
  if (!name?.trim()) throw notFound('第一次来办事，请填写姓名或名称后登记', 'First visit: give the name to register')
  const kind = citizenId ? 'person' : 'enterprise'
  return registry.registerSubject({ kind, name: name.trim(), citizenId, creditCode, phone })
}

/**
 * At an agent institution whoever has the number must have the name, too: the desk of a bank looks nobody up. What else is known of the
 * applicant is not told. Problems: bad-request, validation-failed, conflict.
 */
export async function identifyAtAgent(
  registry: RegistryDoors,
  { citizenId, creditCode, name = '' }: SubjectKey & { name?: string | undefined },
): Promise<SubjectSummary> {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')
  if ((!citizenId && !creditCode) || !plain(name))
    throw problem('bad-request', {
      zh: '请按证件填写号码和姓名（名称）',
      en: 'Give number and name as they stand on the document',
    })
  const found = await identify(registry, { citizenId, creditCode, name })
  if (plain(found.name) === plain(name)) return found
  throw problem('conflict', {
    zh: '姓名（名称）与号码不一致，请核对证件',
    en: 'Name and number do not belong together; check the document',
  })
}

/** The clerk has seen the papers. A phone on record is not replaced here: that is how an account would be taken over. */
async function recordPhone(
  registry: RegistryDoors,
  found: SubjectSummary,
  key: SubjectKey & { phone: string },
): Promise<SubjectSummary> {
  if (found.phoneMasked === null)
    return registry.registerSubject({ ...key, kind: found.kind, name: found.name, phone: readPhone(key.phone) })
  const { phone } = await registry.readSubject(found.subjectId, 'reception')
  if (phone === readPhone(key.phone)) return found
  throw problem('conflict', {
    zh: `已登记另一个手机号（${found.phoneMasked}），请核对`,
    en: `Another phone (${found.phoneMasked}) is on record; check it`,
  })
}
