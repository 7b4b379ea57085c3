// Words of the counter of an agent institution.
export const zh = {
  'agent.at': '{name} · {outlet}',
  'agent.contract': '合同期 {from} 至 {until}，受委托 {n} 个事项',
  'agent.upcoming': '代办合同从 {from} 开始，现在还不能收件。',
  'agent.ended':
    '代办合同已经结束，不能再收件。已提交的办件照常办理，可在“本机构办件”里查看；没提交的草稿保留在申请人的账号里，可以在手机上接着办或到窗口办理。',
  'agent.number': '身份证号 / 信用代码',
  'agent.number-hint': '可以刷证，也可以输入；须与姓名一致',
  'agent.number-wrong': '请输入完整的身份证号或统一社会信用代码',
  'agent.name': '姓名或单位名称（与证件一致）',
  'agent.received': '已收件并转交政务服务窗口',
  'agent.received-what':
    '是否受理由政务服务窗口在 5 个工作日内告知申请人。请把回执交给申请人，凭编号和查询码可查进度。',
  'agent.site': '转交',
  'agent.receipt': '打印接收回执',
  'agent.receipt-making': '正在生成回执…',
  'agent.cases': '本机构收的办件',
  'agent.cases-what': '只显示本机构提交的办件和办理阶段；申请内容和办理结果只告知申请人。',
  'agent.cases-none': '本机构还没有提交过办件。',
  'agent.applicant': '申请人',
  'agent.outlet': '网点和经办人',
  'agent.submitted': '提交时间',
  'agent.receipt-of': '接收回执',
} as const
