'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { Page, QueueItem, QueueItemDetails } from '@/server/modules/submissions/contract'
import { listInput, type QueueAddress } from './address'

/** What came with the page: the list of its address, and the document that it named. */
export interface First {
  address: QueueAddress
  page: Page<QueueItem>
  opened: { item: QueueItemDetails; kind: KindDefinition } | null
}

/**
 * Puts what came with the page where the queries look, once. As `initialData` it would come back as fresh after the cache
 * has forgotten what happened since.
 */
export function useFirst({ address, page, opened }: First) {
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  useState(() => {
    queryClient.setQueryData(trpc.queue.list.infiniteQueryKey(listInput(address)), {
      pages: [page],
      pageParams: [null],
    })
    if (!opened) return
    queryClient.setQueryData(trpc.queue.get.queryKey({ id: opened.item.id }), opened.item)
    // Untyped: the type of the wire has lost `readonly`, the data is the same.
    queryClient.setQueryData<unknown>(trpc.catalogue.kind.queryKey({ code: opened.kind.code }), opened.kind)
  })
}
