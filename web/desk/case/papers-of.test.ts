import { expect, test } from 'vitest'
import type { Material } from '../api/case.ts'
import { papersOf } from './papers-of.ts'

const material = (over: Partial<Material>): Material => ({
  materialId: 'm',
  name: { zh: '材料' },
  required: true,
  satisfy: ['upload'],
  by: 'upload',
  licence: null,
  files: [],
  ...over,
})
const file = { fileId: 'f1', name: 'a.pdf', size: 1, type: 'application/pdf' }

test('files and licences are papers, in the order of the checklist', () => {
  const licence = { licenceId: 'l1', name: { zh: '身份证' }, number: '粤1' }
  const papers = papersOf({
    caseId: 'c',
    materials: [material({ files: [file] }), material({ licence })],
    inspections: [],
  })
  expect(papers.map(({ id, url }) => [id, url])).toEqual([
    ['f1', '/api/v1/cases/c/files/f1'],
    ['l1', '/api/v1/licences/l1/file'],
  ])
})

test('a promise or a shared resource has nothing to look at', () => {
  expect(
    papersOf({ caseId: 'c', materials: [material({ by: 'promise' }), material({ by: 'shared' })], inspections: [] }),
  ).toEqual([])
})

test('photos of an inspection are papers once two have signed it', () => {
  const photo = { photoId: 'p1', point: 0, by: '甲', at: '', url: '/p1' }
  const inspection = (isOpen: boolean) => ({
    taskId: 't',
    name: '',
    isOpen,
    checklist: [{ zh: '布局' }],
    photos: [photo, { ...photo, photoId: 'p2', point: null }],
    report: null,
    signed: null,
    sentBack: null,
    signers: [],
  })
  const papers = (isOpen: boolean) => papersOf({ caseId: 'c', materials: [], inspections: [inspection(isOpen)] })
  expect(papers(true)).toEqual([])
  expect(papers(false).map(({ id, material }) => [id, material.zh])).toEqual([
    ['p1', '布局'],
    ['p2', '现场照片'],
  ])
})
