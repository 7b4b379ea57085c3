// A dozen line icons of 24×24, drawn with the text's colour; decoration only, the words stand beside them.
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  progress: 'M12 4a8 8 0 1 0 8 8M12 8v4l3 2',
  site: 'M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20a7.5 7.5 0 0 1 15 0',
  can: 'M4 12.5 9.5 18 20 7',
  need: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  time: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4l3 2',
  cost: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM9 8l3 4 3-4M12 12v5M9.5 13h5M9.5 15.5h5',
  go: 'm9 5 7 7-7 7',
} as const
export type IconName = keyof typeof paths

/** An icon beside a word that says the same. */
export function Icon(props: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d={paths[props.name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
