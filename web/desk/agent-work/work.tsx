// The institution at whose counter one sits, and the words of its pages.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Both, type Say, useSay } from '../../ui/i18n/index.ts'
import type { Status } from '../api/case.ts'
import { read } from '../api/http.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type AtWork = {
  name: Both
  outlet: string
  fromOn: string
  untilOn: string
  state: 'upcoming' | 'running' | 'ended'
  items: readonly { id: string; name: Both }[]
}
export type OwnLine = {
  caseId: string
  caseNumber: string
  item: { id: string; name: Both }
  applicant: string
  outlet: string
  staffName: string
  submittedAt: string
  status: Status
}

export const useAtWork = () =>
  useQuery({ queryKey: ['agent'], queryFn: ({ signal }) => read<AtWork>('/agent', signal), staleTime: 60_000 })

const words = { zh, en }
export const WorkWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>
export const useWorkSay = (): Say<keyof typeof zh | DeskKey> => useSay<keyof typeof zh | DeskKey>()
