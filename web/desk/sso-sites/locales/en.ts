import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'sso.title': 'Single sign-on',
  'sso.what':
    'Sites of departments and districts let people sign in with their account here (OpenID Connect). A site knows what the person agrees to, and each time is on record.',
  'sso.none': 'No site of your area uses single sign-on yet.',
  'sso.register': 'Register a site',
  'sso.register-ok': 'Register',
  'sso.cancel': 'Cancel',
  'sso.name': 'Name of the site',
  'sso.back': 'Addresses to come back to after signing in (one a line)',
  'sso.left': 'Addresses to come back to after signing out (one a line, optional)',
  'sso.scopes': 'What it may ask people for',
  'sso.scope.profile': 'Name of person or organisation',
  'sso.scope.phone': 'Mobile number',
  'sso.scope.identity': 'Citizen number or credit code',
  'sso.area': 'Area',
  'sso.area-choose': 'Choose the area',
  'sso.city': 'Whole city',
  'sso.state': 'State',
  'sso.running': 'In use',
  'sso.ended': 'Ended {at}',
  'sso.issuer': 'Issuer (for the settings of the site)',
  'sso.acts': 'Actions',
  'sso.end': 'End',
  'sso.end-title': 'End {name}',
  'sso.end-what': 'At once: nobody signs in to it with an account here, its tokens are void. This cannot be undone.',
}
