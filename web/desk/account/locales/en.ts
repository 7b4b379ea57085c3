import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'account.title': 'My account',
  'account.posts': 'Posts',
  'account.password': 'Change the password',
  'account.rules':
    '12 characters or more, mixing letters, digits or signs; without the username, and not the old one. A sentence that is easy to keep in mind is good. Wherever else you are signed in, you will be signed out.',
  'account.old': 'Old password',
  'account.totp': 'One-time password',
  'account.totp-hint':
    'The 6 digits of your authenticator; the one you signed in with cannot be used again: take the next',
  'account.next': 'New password',
  'account.again': 'The new password again',
  'account.differs': 'The two new passwords differ',
  'account.needed': 'Fill in all four fields',
  'account.change': 'Change the password',
  'account.changed': 'The password is changed. {n} other {n|session|sessions} ended; this one goes on.',
}
