import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bpmn, flowFrom } from '../../../server/engines/flow/flow-text.ts'
import { compile } from '../../../server/engines/flow/index.ts'
import { play } from '../../../server/engines/flow/play.ts'

const titlesIn = (folder: string): string =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
const rows = readFileSync('docs/flow/patterns.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (\d+) \| ([^|]+) \| (\w+) \| (.+) \|$/.exec(line) ?? [])

describe('the table of workflow patterns', () => {
  const lines = Array.from({ length: rows.length / 5 }, (_, index) => rows.slice(index * 5 + 1, index * 5 + 5))
  test('has all 43, and names for each a test that exists, or a reason', () => {
    expect(lines.map(([number]) => Number(number))).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
    const titles = titlesIn('server/engines/flow') + titlesIn('test/conformance/flow')
    const missing = lines.filter(([, , is, cell = '']) => is === 'yes' && !titles.includes(cell.replaceAll('*', '')))
    expect(missing.map(([number]) => number)).toEqual([])
    expect(lines.filter(([, , , cell = '']) => cell.length < 5)).toEqual([])
  })
})

describe('workflow patterns that no other test shows', () => {
  test('WCP-12: instances that are not waited for go their own way', async () => {
    const flow =
      await flowFrom(`s start; m exclusive; q user; f inclusive default=z; a user; g exclusive default=n; n end; z user; e end;
      s>m>q>f; f>a if 1 = 1; f>g if 1 = 1; f>z; a>e; g>m if more = true; g>n; z>e`)
    const more = { type: 'complete-task', taskId: 'q.1', variables: { more: true } } as const
    const last = { type: 'complete-task', taskId: 'q.3', variables: { more: false } } as const
    expect(play(flow, more, last, 'a.2')).toEqual(['+q.1', '-q.1 +a.2 +q.3', '-q.3 +a.4', '-a.2'])
  })
  test('WCP-18: work can be done only while the milestone is reached and not passed', async () => {
    const flow =
      await flowFrom(`s start; a user; m receive message=close; k boundary on=m message=apply beside; w user; b user; e end;
      s>a>m>b>e; k>w>e`)
    const apply = { type: 'message', name: 'apply' } as const
    expect(() => play(flow, apply)).toThrow('apply')
    expect(play(flow, 'a.1', apply).at(-1)).toBe('+w.3')
    expect(() => play(flow, 'a.1', { type: 'message', name: 'close' }, apply)).toThrow('apply')
  })
  test('WCP-29 and WCP-32: enough branches cancel the others', async () => {
    const flow =
      await flowFrom(`s start; u { \n us start; f parallel; a user; b user; c user; j complex activation=activationCount>=2; t end terminate;
      us>f; f>a>j; f>b>j; f>c>j; j>t \n }; z user; e end; s>u>z>e`)
    expect(play(flow, 'a.2', 'c.4')).toEqual(['+a.2 +b.3 +c.4', '-a.2', '-c.4 xb.3 +z.7'])
  })
  test('WCP-33: a second token on one way waits for its partner', async () => {
    const flow = await flowFrom(`s start; f parallel; a user; b user; m exclusive; c user; j parallel; z user; e end;
      s>f; f>a>m; f>b>m; m>j; f>c>j; j>z>e`)
    expect(play(flow, 'a.1', 'b.2', 'c.3')).toEqual(['+a.1 +b.2 +c.3', '-a.1', '-b.2', '-c.3 +z.7'])
  })
})

test('what the table of elements calls refused is refused by name', async () => {
  const plain = bpmn('s start; a user; e end; s>a>e')
  const changes: [string, string][] = [
    ['<userTask id="a" ', '<userTask id="a" startQuantity="2" '],
    ['<userTask id="a" ', '<userTask id="a" completionQuantity="2" '],
    ['<startEvent id="s" >', '<startEvent id="s" parallelMultiple="true">'],
  ]
  for (const [from, to] of changes) {
    expect(plain).toContain(from)
    expect(await compile(plain.replace(from, to))).toMatchObject({ ok: false, problems: [{ code: 'not-supported' }] })
  }
})
