import { expect, it } from 'vitest'
import { addressParts } from './form-data'

it('puts the parts of an address where forms ask for them', () => {
  expect(addressParts('214000, Смоленская обл., г. Смоленск, ул. Тихая, д. 1')).toEqual({
    postalCode: '214000',
    region: 'Смоленская обл.',
    city: 'Смоленск',
    street: 'ул. Тихая, д. 1',
  })
  expect(addressParts('236006, город Калининград, Московский проспект, 40')).toEqual({
    postalCode: '236006',
    city: 'Калининград',
    street: 'Московский проспект, 40',
  })
})

it('leaves whole what it cannot tell apart', () => {
  expect(addressParts('Краснодарский проезд, 5')).toEqual({ street: 'Краснодарский проезд, 5' })
  expect(addressParts('214000, г. Смоленск')).toEqual({ street: '214000, г. Смоленск' })
})
