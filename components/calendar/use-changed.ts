import { useRouter } from 'next/navigation'
import { toast } from '@/components/ui/toast'

/** Says that the calendar was changed and looks at the page again: it carries the new edition's number. */
export function useChanged() {
  const router = useRouter()
  return (text: string) => {
    toast.success(text)
    router.refresh()
  }
}
