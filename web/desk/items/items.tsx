// The pages of writing items by address: list, new, one item, one revision of it. The editor comes when a revision is opened.
import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import '../style/elements.css'
import '../style/items.css'
import { ItemPage } from './item/item-page.tsx'
import { ItemsWords } from './items-words.tsx'
import { ItemsPage } from './list/items-page.tsx'
import { NewItemPage } from './list/new-item-page.tsx'

const RevisionPage = lazy(() => import('./edit/revision-page.tsx').then((page) => ({ default: page.RevisionPage })))

export function Items() {
  return (
    <ItemsWords>
      <Switch>
        <Route path="/administration/items" component={ItemsPage} />
        <Route path="/administration/items/new" component={NewItemPage} />
        <Route path="/administration/items/:id">{({ id }) => <ItemPage key={id} id={id} />}</Route>
        <Route path="/administration/items/:id/revisions/:revisionId">
          {({ revisionId }) => <RevisionPage key={revisionId} revisionId={revisionId} />}
        </Route>
      </Switch>
    </ItemsWords>
  )
}
