import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SheetProvider } from '../parts/sheet.tsx'
import { followAppearance } from '../state/appearance.ts'
import { OfficeApp } from './office-app.tsx'
import '../tokens.css'
import '../base.css'
import '../parts/button.css'
import '../parts/form.css'
import '../parts/page.css'
import './office.css'

followAppearance()
const place = document.querySelector('#app')
if (!place) throw new Error('index.html requires an element #app')
createRoot(place).render(
  <StrictMode>
    <SheetProvider>
      <OfficeApp />
    </SheetProvider>
  </StrictMode>,
)
