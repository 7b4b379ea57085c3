// A city's open work: 100,000 tasks, half of them at one large post, the rest spread over two hundred others. Written straight into the
// tables, as the case path would leave them.

import type { BenchCity } from '../lifecycle/city.ts'

export const largePost = { unit: 'organ-large@440306000000', post: 'reviewer' }
/** A touring clerk's posts: two dozen stations. */
export const manyPosts = Array.from({ length: 24 }, (_, index) => ({
  unit: `organ-${index}@440306000000`,
  post: 'reviewer',
}))

/** Makes `count` open tasks, each of a case of its own, due within the next and the last weeks. */
export async function makeOpenWork({ db, vault }: BenchCity, count: number): Promise<void> {
  await db.query(
    `with made as (
       insert into "case" (case_id, case_no, item_id, item_version, subject_id, subject_name, channel, division, site_id, organ_id, submitted_at,
         status, version, state, head_hash, due_at, changed_at)
       select gen_random_uuid(), 'B' || n, 'bench', 1, gen_random_uuid(), $2, 'web', '440306001001', 'station@440306001001',
         'bench@440306000000', now(), 'accepted', 1, '{}', '', now() + (n % 40 - 8) * interval '1 day', now()
       from generate_series(1, $1::int) n returning case_id, case_no, due_at)
     insert into task (case_id, task_id, node, name, act, unit, post, opened_at, due_at, item_id, case_no)
     select case_id, 'review.1', 'review', '审查', 'review',
       case when substr(case_no, 2)::int % 2 = 0 then $3 else 'organ-' || substr(case_no, 2)::int % 200 || '@440306000000' end,
       'reviewer', now(), due_at + substr(case_no, 2)::int * interval '1 microsecond', 'bench', case_no
     from made`,
    [count, vault.encrypt('测试甲'), largePost.unit],
  )
  await db.query('analyze task')
}
