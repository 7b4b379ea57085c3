import type { ReactNode } from 'react'
import type { Material } from './materials.ts'

type Named = { readonly value: string; readonly label: string }
export type MaterialEditorProps = {
  materials: readonly Material[]
  onChange: (materials: readonly Material[]) => void
  problems?: readonly { readonly pointer: string; readonly message: string }[]
  /** What a licence, and what a shared resource, can be. */
  licenceTypes: readonly Named[]
  resources: readonly Named[]
  /** What else can be said about the nth material, below the rest. */
  more?: (material: Material, n: number, onEdit: (material: Material) => void) => ReactNode
}
