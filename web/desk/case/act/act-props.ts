import type { CaseTask, CaseView } from '../../api/case.ts'
import type { Order } from './use-command.ts'

/** What every act gets: the case, its task, whether a command is on its way, and how to send one. */
export type ActProps = { view: CaseView; task: CaseTask; isBusy: boolean; onOrder: (order: Order) => void }
