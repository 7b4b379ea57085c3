// The rule that an author begins with: one decision table on one input, first row that holds, with the results that its purpose asks for.

export type Purpose = 'eligibility' | 'benchmark' | 'routing' | 'task'
/** Names and labels of the results, and what the two rows of the example give. */
type Starter = { names: string[]; labels: string[]; rows: [string[], string[]] }

const reasons = ['说明', '英文说明']
const starters: Record<Purpose, Starter> = {
  eligibility: {
    names: ['outcome', 'reason', 'reasonEn'],
    labels: ['结论', ...reasons],
    rows: [
      ['eligible', '年满 60 周岁，可以申请。', 'Aged 60 or over: you may apply.'],
      ['ineligible', '未满 60 周岁，不能申请。', 'Under 60: you cannot apply.'],
    ],
  },
  benchmark: {
    names: ['decision', 'reason', 'reasonEn'],
    labels: ['建议', ...reasons],
    rows: [
      ['granted', '年满 60 周岁，准予。', 'Aged 60 or over: grant.'],
      ['person', '未满 60 周岁，由决定人判断。', 'Under 60: a person decides.'],
    ],
  },
  routing: {
    names: ['level', 'reason', 'reasonEn'],
    labels: ['层级', ...reasons],
    rows: [
      ['city', '年满 60 周岁，由市级办理。', 'Aged 60 or over: the city decides.'],
      ['district', '未满 60 周岁，由区级办理。', 'Under 60: the district decides.'],
    ],
  },
  task: { names: ['result'], labels: ['结果'], rows: [['符合'], ['不符合']] },
}
const tests = ['&gt;= 60', '']

const outputs = ({ names, labels, rows }: Starter): string =>
  [
    ...names.map((name, i) => `<output id="result-${i + 1}" label="${labels[i]}" name="${name}" typeRef="string" />`),
    ...rows.map((values, i) => {
      const row = `row-${i + 1}`
      const entries = values.map((value, n) => {
        const id = n === 0 ? `${row}-out` : `${row}-out-${n + 1}`
        return `<outputEntry id="${id}"><text>"${value}"</text></outputEntry>`
      })
      return `<rule id="${row}"><inputEntry id="${row}-in"><text>${tests[i]}</text></inputEntry>${entries.join('')}</rule>`
    }),
  ].join('\n      ')

/** DMN 1.3 of a new decision for a purpose; `id` in kebab case. */
export const newDecisionXml = (
  name: string,
  purpose: Purpose = 'task',
  id = 'decision',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="${id}-definitions" name="${escaped(name)}" namespace="http://yichuang.gov/rules">
  <inputData id="input-1" name="年龄">
    <variable id="input-1-variable" name="年龄" typeRef="number" />
  </inputData>
  <decision id="${id}" name="${escaped(name)}">
    <variable id="${id}-variable" name="${escaped(name)}" typeRef="string" />
    <informationRequirement id="requirement-1">
      <requiredInput href="#input-1" />
    </informationRequirement>
    <decisionTable id="${id}-table" hitPolicy="FIRST">
      <input id="column-1" label="年龄">
        <inputExpression id="column-1-expression" typeRef="number">
          <text>年龄</text>
        </inputExpression>
      </input>
      ${outputs(starters[purpose])}
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}-diagram">
      <dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">
        <dc:Bounds height="80" width="180" x="200" y="160" />
      </dmndi:DMNShape>
      <dmndi:DMNShape id="input-1-shape" dmnElementRef="input-1">
        <dc:Bounds height="45" width="125" x="227" y="320" />
      </dmndi:DMNShape>
      <dmndi:DMNEdge id="requirement-1-edge" dmnElementRef="requirement-1">
        <di:waypoint x="290" y="320" />
        <di:waypoint x="290" y="260" />
        <di:waypoint x="290" y="240" />
      </dmndi:DMNEdge>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
