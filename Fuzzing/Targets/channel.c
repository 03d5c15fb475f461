// Packets of any length with any number of descriptors, received with room for less: nothing overflows, and no descriptor
// is lost. The first three bytes are the number sent, the room for descriptors, and the room for bytes.
#include "guichet_linux.h"

#include "fuzzing.h"

#include <fcntl.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < 4 || length > 1024) return 0;
  int32_t pair[2];
  if (guichet_socket_pair(pair) != 0) return 0;
  const int32_t sent[4] = {pair[0], pair[1], pair[0], pair[1]};
  size_t room = bytes[1] % 5, capacity = bytes[2], count = 0;
  int32_t *received = malloc(room * sizeof *received + 1);
  uint8_t *packet = malloc(capacity + 1);
  if (guichet_send(pair[0], bytes + 3, length - 3, sent, bytes[0] % 5) == 0) {
    int64_t got = guichet_receive(pair[1], packet, capacity, received, room, &count, 0);
    if (got > 0) use(packet, (size_t)got);
    for (size_t index = 0; index < count; index++) close(received[index]);
  }
  free(packet);
  free(received);
  close(pair[0]);
  close(pair[1]);
  // The lowest free number shows whether one was left open.
  int next = open("/dev/null", O_RDONLY);
  if (next > 64) abort();
  close(next);
  return 0;
}
