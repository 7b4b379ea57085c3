// Our attributes (namespace http://yichuang.gov/bpmn) as bpmn-moddle wants them told: then they are read whatever prefix a file binds, copied
// with an element and kept when its type changes, and the namespace is declared when it is first used. Others stay as they are.
const words = [
  'name-en',
  'act',
  'post',
  'unit',
  'level',
  'limit',
  'points',
  'control',
  'risk',
  'service',
  'rule',
  'procedure',
  'outcome',
  'working-days',
  'result',
  'why',
  'collection',
  'item',
  'gathers',
  'gives',
] as const

export type YcWord = (typeof words)[number]
export const namespace = 'http://yichuang.gov/bpmn'

export const ycPackage = {
  name: 'Yichuang',
  uri: namespace,
  prefix: 'yc',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Step',
      extends: ['bpmn:BaseElement'],
      properties: words.map((name) => ({ name, type: 'String', isAttr: true })),
    },
  ],
}
