// Words of what the phone keeps in English; the keys are those of kept-zh.ts.
import type { keptZh } from './kept-zh.ts'

export const keptEn: Record<keyof typeof keptZh, string> = {
  'apply.offline-kept': 'No network: what you typed is kept on this phone and saves itself once you are back online',
  'apply.failed-kept': 'Not saved: what you typed is kept on this phone; will try again',
  'apply.signed-out': 'Your session has ended. What you typed is kept on this phone; sign in and it saves itself.',
  'apply.gone-elsewhere':
    'This application was submitted or deleted elsewhere. What you typed here is kept on this phone.',
  'apply.see-mine': 'See what I typed',
  'kept.title': 'Kept on this phone, not saved yet',
  'kept.text': 'It saves itself once you are online. Open what stays here and check it.',
  'kept.typed-at': 'typed {at}',
  'kept.conflict-title': 'Two versions differ',
  'kept.conflict-text':
    'You typed on this phone without a network, and the same application was changed elsewhere. Choose which to go on with; copy the other first if you like.',
  'kept.mine': 'Typed on this phone ({at})',
  'kept.theirs': 'Saved ({at})',
  'kept.use-mine': 'Use what I typed on this phone',
  'kept.use-theirs': 'Use what was saved',
  'kept.all-mine': 'See all that I typed on this phone',
  'kept.gone-title': 'This application was submitted or deleted',
  'kept.gone-text':
    'It was submitted or deleted elsewhere and takes no more changes. All that you typed on this phone stands below: copy it, or begin another application with it.',
  'kept.begin-anew': 'Begin another application with this',
  'kept.to-my': 'Go to my page',
  'kept.drop': 'Delete it from this phone',
  'kept.drop-sure': 'Delete it from this phone? It cannot be brought back.',
  'kept.suspended': 'What you typed is saved; you can submit when it opens again.',
  'kept.retired': 'What you typed is still here to be read and copied, but it cannot be submitted.',
  'kept.all-typed': 'See all that was typed',
  'kept.copy': 'Copy everything',
  'kept.copied': 'Copied',
  'kept.copy-by-hand': 'The text is marked: copy it by hand',
  'kept.sign-out-title': 'Something is not saved yet',
  'kept.sign-out-text': 'This phone keeps an application that is not saved. Signing out now deletes it from the phone.',
  'kept.sign-out-yes': 'Delete and sign out',
  'kept.offline-title': 'No network: you are still signed in',
  'kept.offline-text':
    'Signing out needs a network. Try again when you are online; until then whoever has this phone can see your cases.',
}
