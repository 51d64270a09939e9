import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { photos } from './notes.ts'
import { standingFor } from './taking-part.ts'

const { caption, picture } = photos.definition.fields

/** Of the screen nothing is stored but the moment: the board as it stood at this entry of the log is the photo. */
const photoKeep = defineCommand({
  name: 'photo.keep',
  summary: 'Keeps a photo of the board as it stands.',
  may: 'take-part',
  args: z.strictObject({ workshop: id, caption: caption.type }),
  decide(state, { workshop: which, caption: said }, context) {
    const { workshop, self } = standingFor(state, which, 'photo.keep', context)
    return [photos.create(context.newId('photos'), { workshop: which, at: context.now, phase: workshop.phase, by: self?.id, caption: said })]
  },
})

/** The service has turned the picture upright, made it anew and stored it by its digest. */
const photoAdd = defineCommand({
  name: 'photo.add',
  summary: 'Adds a photograph of a wall to a workshop.',
  may: 'take-part',
  server: true,
  byService: true,
  args: z.strictObject({ workshop: id, picture: picture.type.unwrap(), caption: caption.type }),
  decide(state, { workshop: which, picture: taken, caption: said }, context) {
    const { workshop, self } = standingFor(state, which, 'photo.add', context)
    return [photos.create(context.newId('photos'), { workshop: which, at: context.now, phase: workshop.phase, by: self?.id, caption: said, picture: taken })]
  },
})

export const photoCommands = [photoKeep, photoAdd] as readonly unknown[] as readonly CommandType[]
