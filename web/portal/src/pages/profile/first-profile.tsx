export default function FirstProfile() {
  return null;
}
