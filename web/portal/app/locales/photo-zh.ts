// Words of photographing a paper. photo-en.ts must have the same keys to compile.
export const photoZh = {
  'photo.title': '看看照片清不清楚',
  'photo.blurred': '照片看起来模糊，字可能认不出来。建议放平、对准再拍一张；您看得清，也可以照样使用。',
  'photo.dark': '照片太暗，字可能认不出来。建议开灯或到亮处再拍一张；您看得清，也可以照样使用。',
  'photo.found': '已找到纸的边。',
  'photo.not-found': '没有认出纸的边，可以自己框出来。',
  'photo.how': '拖动四个角（或用方向键移动）可以调整，框里的部分会裁下来拉正。',
  'photo.top-left': '左上角，横 {x}%，竖 {y}%',
  'photo.top-right': '右上角，横 {x}%，竖 {y}%',
  'photo.bottom-right': '右下角，横 {x}%，竖 {y}%',
  'photo.bottom-left': '左下角，横 {x}%，竖 {y}%',
  'photo.cut': '裁剪并使用',
  'photo.as-it-is': '照样使用',
  'photo.again': '重拍或另选',
  'photo.working': '正在处理照片…',
} as const
