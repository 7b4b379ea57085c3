import { type ReactNode, useEffect, useRef } from 'react'

/** The heading of a screen; takes the focus, so that who reads with help hears where they are. */
export function Title(props: { children: ReactNode; over?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      {props.over && <p className="overline">{props.over}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {props.children}
      </h1>
    </>
  )
}
