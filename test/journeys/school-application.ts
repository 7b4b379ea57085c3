import type { Page } from 'playwright-core'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { shot } from './open-town.ts'
import { answer, type Receipt, submit } from './portal-actions.ts'

/** A parent of the Gongle community fills in the form for a child and submits; `look` is called on the page that knows her. */
export async function applyForSchool(page: Page, child: string, look = async () => {}): Promise<Receipt> {
  await answer(page, '孩子', {
    孩子姓名: child,
    孩子身份证号码: makeCitizenId(demoDivision, '2020-03-08', 961),
    申请年级: { choose: '小学一年级' },
  })
  await page.getByText('已知信息，不用再填').waitFor()
  await look()
  await shot(page, 'apply')
  await answer(page, '家长', {
    与孩子的关系: { choose: '母亲' },
    户籍情况: { choose: '父母持居住证' },
    连续参保月数: '38',
  })
  await answer(page, '住房', {
    ...community,
    详细地址: '共乐路88号3栋1202',
    住房情况: { choose: '租房' },
    租赁备案号: '深房租备20260001',
  })
  await answer(page, '志愿', { 第一志愿学校: '西乡中心小学' })
  await answer(page, '申请材料', {})
  return submit(page)
}

/** The community of the Xixiang demonstration, where a station with a clerk of its own is. */
export const community = { 区: { pick: '宝安区' }, 街道: { pick: '西乡街道' }, 社区: { pick: '共乐社区' } }
