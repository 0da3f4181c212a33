import { Search } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const keyword: TriggerLook = { icon: <Search />, reason: 'Keyword', name: 'keyword' }
