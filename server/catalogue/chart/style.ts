// Colours of the charts, in the drawing itself so that it also stands alone as an image. Text on its ground has a contrast of at least
// 4.5 : 1 in both schemes. What is done or where a case stands is also said by a mark and the line, never by colour alone.
export const chartStyle = `
.yc-chart{--g:#ffffff;--i:#1b2430;--m:#56616f;--l:#6b7684;--b:#f5f7fa;--done:#e3f3e8;--done-l:#1d7a3e;--here:#dcebff;--here-l:#0b57b7;--skip:#eceef1;--diff:#fff1e0;--diff-l:#a04b00;color-scheme:light dark;font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
@media (prefers-color-scheme:dark){.yc-chart{--g:#12171e;--i:#eef2f6;--m:#aab4c0;--l:#8b97a5;--b:#1d252f;--done:#15331f;--done-l:#6fcf8e;--here:#12304f;--here-l:#7fb6ff;--skip:#1a1f26;--diff:#3a2a12;--diff-l:#f0b46a}}
.yc-ground{fill:var(--g)}
.yc-node{fill:var(--b);stroke:var(--l);stroke-width:1.5}
.yc-text{fill:var(--i)}
.yc-mute{fill:var(--m)}
.yc-edge{fill:none;stroke:var(--l);stroke-width:1.5}
.yc-tip{fill:var(--l)}
.yc-label{fill:var(--m);stroke:var(--g);stroke-width:4;paint-order:stroke;stroke-linejoin:round}
.yc-band{fill:var(--l)}
.yc-band-text{fill:var(--g);font-weight:600}
.yc-done .yc-node{fill:var(--done);stroke:var(--done-l)}
.yc-here .yc-node{fill:var(--here);stroke:var(--here-l);stroke-width:3.5}
.yc-here .yc-text{font-weight:700}
.yc-skipped .yc-node{fill:var(--skip);stroke-dasharray:4 4}
.yc-skipped .yc-text{fill:var(--m)}
.yc-differs .yc-node{fill:var(--diff);stroke:var(--diff-l);stroke-width:3;stroke-dasharray:7 3}
.yc-differs .yc-mark{fill:var(--diff-l)}
.yc-mark{font-weight:700}
.yc-done .yc-mark{fill:var(--done-l)}
.yc-here .yc-mark{fill:var(--here-l)}
.yc-line{stroke:var(--l);stroke-width:1}
.yc-lane{fill:none;stroke:var(--l);stroke-width:1}
.yc-lane-head{fill:var(--b);stroke:var(--l);stroke-width:1}
.yc-risk-high{fill:#b3261e;stroke:var(--g)}
.yc-risk-medium{fill:#8a5300;stroke:var(--g)}
.yc-risk-low{fill:#2f6f3e;stroke:var(--g)}
.yc-risk-text{fill:#ffffff;font-weight:700}
`.trim()

/** The same for print: plain colours, because what sets pages knows no variables, and no halo, which it would draw over the letters. */
export const paperStyle = `
.yc-ground{fill:#ffffff}
.yc-node{fill:#f5f7fa;stroke:#6b7684;stroke-width:1.5}
.yc-text{fill:#1b2430}
.yc-mute{fill:#56616f}
.yc-edge{fill:none;stroke:#6b7684;stroke-width:1.5}
.yc-tip{fill:#6b7684}
.yc-label{fill:#56616f}
.yc-band{fill:#6b7684}
.yc-band-text{fill:#ffffff;font-weight:bold}
.yc-line{stroke:#6b7684;stroke-width:1}
.yc-lane{fill:none;stroke:#aab4c0;stroke-width:1}
.yc-lane-head{fill:#f5f7fa;stroke:#aab4c0;stroke-width:1}
.yc-risk-high{fill:#b3261e;stroke:#ffffff}
.yc-risk-medium{fill:#8a5300;stroke:#ffffff}
.yc-risk-low{fill:#2f6f3e;stroke:#ffffff}
.yc-risk-text{fill:#ffffff;font-weight:bold}
`.trim()
