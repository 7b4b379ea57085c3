import { type ReactNode, useEffect, useRef } from 'react'

/** The page's heading; takes the focus when the page changes, so that a screen reader says where one is. */
export function Title(props: { children: string; after?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const text = props.children
  useEffect(() => {
    document.title = `${text} · ${document.title.split(' · ').at(-1)}`
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [text])
  return (
    <div className="app-head">
      <h1 ref={heading} tabIndex={-1}>
        {text}
      </h1>
      {props.after}
    </div>
  )
}
