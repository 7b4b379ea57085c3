// The rule that an author begins with: one decision table on one input, first row that holds.

/** DMN 1.3 of a new decision; `id` in kebab case. */
export const newDecisionXml = (name: string, id = 'decision'): string => `<?xml version="1.0" encoding="UTF-8"?>
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
      <output id="result-1" label="结果" name="result" typeRef="string" />
      <rule id="row-1">
        <inputEntry id="row-1-in">
          <text>&gt;= 60</text>
        </inputEntry>
        <outputEntry id="row-1-out">
          <text>"符合"</text>
        </outputEntry>
      </rule>
      <rule id="row-2">
        <inputEntry id="row-2-in">
          <text></text>
        </inputEntry>
        <outputEntry id="row-2-out">
          <text>"不符合"</text>
        </outputEntry>
      </rule>
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
