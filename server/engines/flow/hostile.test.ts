import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bpmn } from './flow-text.ts'
import { advance, compile, FlowError, openTasks, start } from './index.ts'

const xml =
  bpmn(`s start; f inclusive default=c; a user name=受理 yc:post=clerk; b service; c user; j inclusive; t boundary on=a timer=P1D; x exclusive default=e;
  u { \n is start; v receive message=m; ie end error=E; is>v>ie \n }; q boundary on=u error=E; e end; z end terminate;
  w user all=list item=i till=numberOfCompletedInstances>=1; l script while=k_<_3 max=2 feel=k+1 yc:result=k; o throw signal=g; ka boundary on=a compensation; ha user compensates; ka undoes ha;
  p transaction { \n ps start; pa user; pc end cancel; ps>pa>pc \n }; pk boundary on=p cancel; pk>w; d adHoc until=k_=_2 { \n da user; db manual; da>db \n }; x2 complex activation=activationCount>=1;
  y event { \n ys start conditional=k_=_4 aside; yt throw compensation; ye end escalation=L; ys>yt>ye \n }; w>l; l>o; o>d; d>x2; x2>e; c2 boundary on=c message=m; c2>p; p>x2;
  s>f; f>a if k = 1; f>b if k != 2; f>c; a>j; b>j; c>j; j>u>x; t>z; q>z; x>e; x>f if again = true`)

test('the text itself is a sound flow', async () => {
  expect(await compile(xml)).toMatchObject({ ok: true })
})

test('whatever is done to a file, compiling answers; what compiles runs or refuses properly', async () => {
  const cut = fc.record({
    at: fc.nat(xml.length),
    length: fc.nat(60),
    put: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.nat(xml.length).map((from) => xml.slice(from, from + 80)),
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
      const text = cuts.reduce((all, { at, length, put }) => all.slice(0, at) + put + all.slice(at + length), xml)
      const result = await compile(text)
      if (!result.ok) {
        expect(result.problems.length).toBeGreaterThan(0)
        return
      }
      try {
        let step = start(result.flow, { k: 1, list: ['a', 'b'] })
        for (let count = 0; count < 20 && !step.state.done; count++) {
          const [task] = openTasks(result.flow, step.state)
          step = advance(
            result.flow,
            step.state,
            task ? { type: 'complete-task', taskId: task.id } : { type: 'terminate' },
          )
        }
      } catch (error) {
        expect(error).toBeInstanceOf(FlowError)
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('deep nesting and very long lines of nodes are answered without a crash', async () => {
  const deep = `${'<subProcess id="x">'.repeat(2000)}${'</subProcess>'.repeat(2000)}`
  expect((await compile(xml.replace('</process>', `${deep}</process>`))).ok).toBe(false)
  const long = Array.from({ length: 900 }, (_, index) => `t${index} task`).join(';')
  const chain = Array.from({ length: 900 }, (_, index) => `t${index}`).join('>')
  const result = await compile(bpmn(`s start; ${long}; e end; s>${chain}>e`))
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 2)))
  expect(start(result.flow).state.done).toBe('completed')
})
