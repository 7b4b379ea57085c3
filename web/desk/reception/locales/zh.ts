// Words of a visit to the window that are wanted only once somebody is there.
export const zh = {
  'visit.done': '本次办理（{n}）',
  'visit.did': '已办理',
  'visit.did-submit': '已收件',
  'visit.did-accept': '已受理',
  'visit.did-refuse': '不予受理',
  'visit.did-supplement': '待补正',
  'visit.did-bring': '已收下补交材料',
  'visit.did-deliver': '已送达',
  'licence-check.label': '核对出示的证照（扫二维码）',
  'licence-check.right': '证照有效，与办事人一致',
  'bundle.choose': '请选择一项',
  'bundle.items': '包含的事项',
  'bundle.begin': '开始填写',
  'received.which': '选择一个办件',
  'received.settled': '已收件，并已作出处理',
} as const
