// Ready sentences for opinions and reasons. They go into the record, so they are in the language of the record, Chinese; a reader
// in English chooses by the same words that the applicant will get.
export const ready = {
  passed: [
    '材料齐全、真实有效，符合办理条件，建议准予。',
    '经核对，申报信息与登记信息一致，同意。',
    '经核验，符合规定标准，同意按程序办理。',
    '现场情况与申报内容一致，符合要求。',
  ],
  failed: [
    '申报信息与登记信息不一致，建议不予批准。',
    '经核验，不符合办理条件，建议不予批准。',
    '提交的证明已失效，不能证明所述事实。',
  ],
  refuse: [
    '申请事项不属于本机关职权范围，请向有权机关提出。',
    '申请事项依法不需要办理许可。',
    '申请人不符合本事项的申请对象范围。',
  ],
  grant: ['符合法定条件，准予。', '同意审查意见，准予。', '经审查，申请符合规定，决定准予。'],
  deny: ['不符合法定条件，不予批准。', '同意审查意见，不予批准。', '申报情况与核验结果不一致，不予批准。'],
  return: ['审查意见未说明依据，请补充。', '核验结果不完整，请重新核验。', '审查意见之间不一致，请复核。'],
  missing: ['没有提供', '图像不清晰', '已过有效期', '与填报内容不一致', '缺少签名或盖章', '缺页'],
} as const
