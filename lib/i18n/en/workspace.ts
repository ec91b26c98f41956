// English: the frame of the workspace.

export const workspace = {
  title: 'Workspace',
  places: 'Workspace menu',
  everyone: 'All creators',
  campaigns: 'Campaigns',
  overview: 'Overview',
  newCampaign: 'New campaign',
  tools: 'Tools',
  compare: 'Compare',
  people: 'Accounts of one person',
  importing: 'Import',
  backup: 'Backup',
  settings: 'Settings',
  nothingHere: 'The address leads to no page. Choose one from the menu on the left.',
} as const;
