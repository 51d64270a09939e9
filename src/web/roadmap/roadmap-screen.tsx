export function RoadmapScreen() {
  return null
}
