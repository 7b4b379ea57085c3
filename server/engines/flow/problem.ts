// Everything that can be wrong with a flow before it is published. One row per code: what is wrong, and what to do about it, in Chinese
// and English. `%s` stands for the detail.
export type FlowProblem = { elementId: string; code: ProblemCode; message: string; fix: string }

const texts = {
  'too-large': [
    '流程文件超过 1 MB | The flow file is over 1 MB',
    '拆分流程或去掉多余内容 | Split the flow or remove what is not needed',
  ],
  'too-many-elements': ['流程元素过多（%s） | Too many elements (%s)', '拆分流程 | Split the flow'],
  'too-deep': ['子流程嵌套过深 | Sub-processes are nested too deeply', '减少嵌套层数 | Use fewer levels'],
  'doctype-refused': [
    '文件含有 DOCTYPE 或实体声明 | The file has a DOCTYPE or entity declaration',
    '删除这些声明 | Remove these declarations',
  ],
  'not-bpmn': [
    '不是有效的 BPMN 2.0 文件：%s | Not a valid BPMN 2.0 file: %s',
    '用 BPMN 编辑器重新导出 | Export it again from a BPMN editor',
  ],
  'unknown-element': [
    '有无法识别的内容：%s | There is content that is not BPMN 2.0: %s',
    '删除或改为标准元素 | Remove it or use a standard element',
  ],
  'duplicate-id': [
    '编号“%s”重复 | The id %s is used twice',
    '给每个元素一个不同的编号 | Give every element its own id',
  ],
  'id-missing': ['%s 没有编号 | A %s has no id', '补上 id | Add an id'],
  'namespace-missing': [
    '使用了 yc: 属性但没有声明命名空间 | yc: attributes are used but the namespace is not declared',
    '在 definitions 上加 xmlns:yc="http://yichuang.gov/bpmn" | Add xmlns:yc="http://yichuang.gov/bpmn" to definitions',
  ],
  'reference-unresolved': [
    '引用的“%s”不存在 | The referenced %s does not exist',
    '改正引用或补上该元素 | Correct the reference or add the element',
  ],
  'process-missing': ['文件中没有流程 | There is no process in the file', '添加一个 process | Add a process'],
  'process-ambiguous': [
    '文件中有多个流程（%s），不知道运行哪一个 | There are several processes (%s)',
    '只把一个流程标为 isExecutable="true" | Mark exactly one with isExecutable="true"',
  ],
  'not-supported': ['尚不能执行：%s | Cannot be executed yet: %s', '改用支持的元素 | Use an element that is supported'],
  'start-missing': ['“%s”没有开始事件 | %s has no start event', '添加一个空开始事件 | Add a plain start event'],
  'start-ambiguous': [
    '“%s”有多个开始事件 | %s has several start events',
    '只保留一个开始事件，用网关分支 | Keep one start event and branch with a gateway',
  ],
  'end-missing': ['“%s”没有结束事件 | %s has no end event', '添加结束事件 | Add an end event'],
  'flow-dangling': [
    '连线的起点或终点不存在 | The sequence flow has no source or no target',
    '把连线两端都接到元素上 | Connect both ends',
  ],
  'flow-crosses-scope': [
    '连线跨越了子流程边界 | The sequence flow crosses the border of a sub-process',
    '连线只能连接同一层的元素 | Connect elements of the same level only',
  ],
  'flow-into-start': [
    '开始或边界事件不能有进入的连线 | A start or boundary event has an incoming flow',
    '删除该连线 | Remove the flow',
  ],
  'flow-out-of-end': [
    '结束事件不能有出去的连线 | An end event has an outgoing flow',
    '删除该连线或改用中间事件 | Remove the flow or use an intermediate event',
  ],
  'dead-end': [
    '“%s”之后没有去向 | Nothing follows %s',
    '接到下一步或结束事件 | Connect it to the next step or to an end event',
  ],
  'never-ends': [
    '从“%s”走不到任何结束事件 | No end event can be reached from %s',
    '补上通往结束事件的路径 | Add a way to an end event',
  ],
  unreachable: [
    '从开始事件走不到“%s” | %s cannot be reached from the start',
    '接入流程或删除 | Connect it or remove it',
  ],
  'boundary-unattached': [
    '边界事件没有附在活动上 | The boundary event is not attached to an activity',
    '把它附到活动上 | Attach it to an activity',
  ],
  'boundary-on-passing': [
    '“%s”不会停留，边界事件不起作用 | %s never waits, so the boundary event has no effect',
    '附到会等待的任务或子流程上 | Attach it to a task that waits or to a sub-process',
  ],
  'condition-missing': [
    '“%s”的分支没有条件 | A branch of %s has no condition',
    '写上条件，或设为默认分支 | Write a condition or make it the default flow',
  ],
  'condition-invalid': [
    '条件写法有误：%s | The condition is not valid FEEL: %s',
    '按 FEEL 书写，例如 decision = "granted" | Write FEEL, such as decision = "granted"',
  ],
  'condition-impure': [
    '条件不能使用当前时间或随机数 | The condition must not use the clock or chance',
    '把时间作为变量传入，或使用定时事件 | Pass the time in as a variable or use a timer event',
  ],
  'condition-unbounded': [
    '表达式的计算量没有上限：%s | The work of the expression has no bound: %s',
    '用有限的列表，少套循环 | Use lists with an end and fewer loops within loops',
  ],
  'condition-misplaced': [
    '“%s”的出线不能带条件 | A flow out of %s must not have a condition',
    '改用排他或包容网关 | Use an exclusive or inclusive gateway',
  ],
  'default-conditioned': [
    '默认分支不能带条件 | The default flow must not have a condition',
    '删除该条件 | Remove the condition',
  ],
  'default-missing': [
    '“%s”没有默认分支，条件都不成立时办不下去 | %s has no default flow: if no condition holds, the step is refused',
    '设一条默认分支 | Set a default flow',
  ],
  'join-deadlock': [
    '并行汇合“%s”的分支来自“%s”的单选分支，永远等不齐 | The parallel join waits for branches of which only one is ever taken (%s, %s)',
    '改用排他网关汇合 | Join with an exclusive gateway',
  ],
  'join-after-inclusive': [
    '并行汇合“%s”可能等不齐包容网关“%s”没有选的分支 | The parallel join may wait for branches that the inclusive split did not take (%s, %s)',
    '改用包容网关汇合 | Join with an inclusive gateway',
  ],
  'join-too-wide': ['汇合“%s”的分支超过 30 条 | The join %s has more than 30 branches', '分级汇合 | Join in stages'],
  'loop-without-wait': [
    '经过“%s”的循环中没有任何等待的环节 | The loop through %s never waits',
    '在循环中放入任务或定时事件 | Put a task or a timer into the loop',
  ],
  'event-gateway-target': [
    '事件网关之后只能接中间捕获事件或接收任务（%s） | Only catch events and receive tasks may follow an event-based gateway (%s)',
    '改接捕获事件 | Connect a catch event',
  ],
  'timer-missing': [
    '定时事件没有写时间 | The timer says no time',
    '写 timeDuration、timeDate、timeCycle 或 yc:working-days | Give timeDuration, timeDate, timeCycle or yc:working-days',
  ],
  'timer-repeats': [
    '此处的定时器不能循环 | The timer must not repeat here',
    '用时长或日期；循环只用于非中断边界事件 | Use a duration or date; cycles are for non-interrupting boundary events',
  ],
  'message-missing': ['消息事件没有指明消息 | The message event names no message', '选择一个消息 | Choose a message'],
  'error-code-missing': [
    '错误结束事件没有错误代码 | The error end event has no error code',
    '选择一个带 errorCode 的错误 | Choose an error with an errorCode',
  ],
  'signal-missing': ['信号事件没有指明信号 | The signal event names no signal', '选择一个信号 | Choose a signal'],
  'escalation-code-missing': [
    '升级事件没有升级代码 | The escalation event has no escalation code',
    '选择一个带 escalationCode 的升级 | Choose an escalation with an escalationCode',
  ],
  'expression-missing': ['缺少表达式：%s | An expression is missing: %s', '用 FEEL 写上 | Write it in FEEL'],
  'link-unmatched': [
    '链接“%s”没有唯一的捕获事件 | The link %s has not exactly one catch event of its name on its level',
    '在同一层放一个同名的链接捕获事件 | Put one link catch event of this name on the same level',
  ],
  'undo-missing': [
    '补偿事件没有关联补偿活动 | The compensation event has no handler',
    '用关联线连到一个补偿活动 | Draw an association to an activity for compensation',
  ],
  'undo-unknown': [
    '要补偿的活动“%s”不存在或不能补偿 | %s, which is to be undone, does not exist or cannot be undone',
    '给该活动加补偿事件 | Put a compensation event on it',
  ],
  'cancel-misplaced': [
    '取消事件只能用于事务 | A cancel event belongs to a transaction',
    '放在事务之内或事务边界上 | Put it inside a transaction or on its border',
  ],
  'event-sub-trigger': [
    '事件子流程“%s”的开始事件没有合适的触发 | The start event of the event sub-process %s has no fitting trigger',
    '选择消息、定时、信号、条件、错误、升级或补偿 | Choose message, timer, signal, conditional, error, escalation or compensation',
  ],
  'called-missing': [
    '被调用的流程“%s”没有给出 | The called flow %s was not given',
    '检查 calledElement | Check calledElement',
  ],
  'task-prop-missing': [
    '用户任务“%s”没有填写 yc:%s | The user task %s has no yc:%s',
    '在任务属性中填写 | Fill it in on the task',
  ],
} as const

export type ProblemCode = keyof typeof texts

const fill = (text: string, details: string[]): string => {
  const line = (part: string) => {
    let next = 0
    return part.replace(/%s/g, () => details[next++] ?? '')
  }
  return text.split(' | ').map(line).join(' / ')
}

/** Makes one problem; `details` fill the places of the text in order. */
export function problem(code: ProblemCode, elementId: string, ...details: string[]): FlowProblem {
  const [message, fix] = texts[code]
  return { elementId, code, message: fill(message, details), fix: fill(fix, details) }
}
