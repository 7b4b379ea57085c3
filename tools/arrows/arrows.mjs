// The floors. A room may import rooms on lower floors, through their index.ts only.
export const floors = [
  ['engines', 'platform'],
  ['registry'],
  ['catalogue', 'identity', 'licences', 'sharing', 'exchange', 'notices'],
  ['cases', 'powers'],
  ['supervision', 'channels', 'operations'],
]
// A room's door. The ground floor has one door per engine and per part, so that asking for the clock does not load the database.
const door = '^server/(?:(?:engines|platform)/)?[^/]+/index\\.ts$'
const floorOf = (names) => `^server/(${names.join('|')})/`
const upward = floors.slice(0, -1).map((names, i) => ({
  name: `floor-${i}-looks-up`,
  comment: 'Arrows point down: a room must not know the rooms above it.',
  severity: 'error',
  from: { path: floorOf(names) },
  to: { path: floorOf(floors.slice(i + 1).flat()) },
}))
const sideways = floors.map((names, i) => ({
  name: `floor-${i}-sideways`,
  comment: 'Rooms on one floor do not know each other.',
  severity: 'error',
  from: { path: `^server/(${names.join('|')})/` },
  to: { path: floorOf(names), pathNot: '^server/$1/' },
}))
export default {
  forbidden: [
    ...upward,
    ...sideways,
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'Enter another room by its index.ts.',
      from: { path: '^server/([^/]+)/' },
      to: { path: '^server/[^/]+/', pathNot: ['^server/$1/', door] },
    },
    {
      name: 'never-your-own-door',
      severity: 'error',
      comment: 'Inside a room, import the file that has it; the door is for visitors.',
      from: { path: '^server/((?:(?:engines|platform)/)?[^/]+)/', pathNot: '(/index|\\.test)\\.ts$' },
      to: { path: '^server/$1/index\\.ts$' },
    },
    {
      name: 'main-through-the-door',
      severity: 'error',
      from: { path: '^server/[^/]+\\.ts$' },
      to: { path: '^server/[^/]+/', pathNot: door },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engines-are-pure',
      severity: 'error',
      comment: 'An engine imports engines, and the few pure packages named here.',
      from: { path: '^server/engines/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^server/engines/', '^node_modules/(bpmn-moddle|feelin|@cfworker/json-schema)/'] },
    },
    {
      name: 'ground-floor-doors',
      severity: 'error',
      comment: 'An engine or a platform part is entered by its own index.ts.',
      from: { path: '^server/(engines|platform)/([^/]+)/' },
      to: { path: '^server/$1/[^/]+/', pathNot: ['^server/$1/$2/', door] },
    },
    {
      name: 'sql-only-in-store',
      severity: 'error',
      from: { path: '^server/(?!platform/)', pathNot: '(store\\.ts|store/.*|\\.test\\.ts)$' },
      to: { path: 'node_modules/(pg|kysely|graphile-worker)/' },
    },
    {
      name: 'http-only-in-routes',
      severity: 'error',
      from: { path: '^server/(?!platform/)', pathNot: '(routes\\.ts|main\\.ts|\\.test\\.ts)$' },
      to: { path: 'node_modules/(fastify|@fastify)/' },
    },
    {
      name: 'web-speaks-http',
      severity: 'error',
      comment:
        'The engines that check what people type are pure, so the browser runs the same code (ADR 0006, 0019); authors try a rule in it, too (ADR 0020).',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^server/', pathNot: '^server/engines/(codes|form|decision)/index\\.ts$' },
    },
    {
      name: 'faces-apart',
      severity: 'error',
      comment: 'Portal, desk, kiosk and board share web/ui and nothing else.',
      from: { path: '^web/([^/]+)/' },
      to: { path: '^web/[^/]+/', pathNot: ['^web/$1/', '^web/ui/'] },
    },
    { name: 'server-ignores-web', severity: 'error', from: { path: '^server/' }, to: { path: '^web/' } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'test-code-stays-in-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
