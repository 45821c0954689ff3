"""Counting in Redis, by name: a sliding window, of which a process takes a handful at a time for those who ask much."""

import logging
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from redis import Redis, RedisError

WINDOW = 60  # seconds
_HANDFUL = 50  # one of so many parts of the quota is the most that a process takes at once
_HELD = 1.0  # seconds for which it keeps what it took
_AWAY = 5.0  # seconds until Redis is asked again
_REMEMBERED = 20_000
_TAKE = """
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local quota, window, want = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local back, of = tonumber(ARGV[4]), tonumber(ARGV[5])
local index = math.floor(now / window)
local gone = now / window - index
local kept = redis.call('HMGET', KEYS[1], 'index', 'count', 'before')
local count, before = 0, 0
if tonumber(kept[1]) == index then count, before = tonumber(kept[2]), tonumber(kept[3]) end
if tonumber(kept[1]) == index - 1 then before = tonumber(kept[2]) end
if of == index then count = math.max(0, count - back) end
if of == index - 1 then before = math.max(0, before - back) end
local free = math.floor(quota - count - before * (1 - gone))
local given = math.max(0, math.min(want, free))
local wait = 0
if given == 0 then
  if count < quota and before > 0 then
    wait = (1 - (quota - 1 - count) / before - gone) * window
  else
    wait = (1 - gone + math.max(0, 1 - (quota - 1) / count)) * window
  end
end
count = count + given
redis.call('HSET', KEYS[1], 'index', index, 'count', count, 'before', before)
redis.call('EXPIRE', KEYS[1], window * 2)
return {given, math.max(0, free - given), math.ceil(wait * 1000), math.ceil((1 - gone) * window), index}
"""

V = TypeVar("V")
log = logging.getLogger(__name__)


class Verdict(NamedTuple):
    """`seconds`: until there is more; of who is refused, until it is worth asking again."""

    allowed: bool
    remaining: int
    seconds: int


@dataclass(slots=True)
class Lease:
    """What this process took for somebody, and has not given out yet."""

    left: int
    free: int
    index: int
    size: int
    until: float
    shut_until: float
    reset_at: float


class Recent(Generic[V]):
    """A dictionary that forgets those not asked for longest."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, V] = OrderedDict()

    def get(self, name: str) -> V | None:
        found = self._kept.get(name)
        if found is not None:
            self._kept.move_to_end(name)
        return found

    def put(self, name: str, value: V) -> None:
        self._kept[name] = value
        self._kept.move_to_end(name)
        if len(self._kept) > _REMEMBERED:
            self._kept.popitem(last=False)


class Counter:
    """Gives out requests by name."""

    def __init__(self, redis: Redis) -> None:
        self._take = redis.register_script(_TAKE)
        self._lock = threading.Lock()
        self._leases: Recent[Lease] = Recent()
        self._away_until, self._away = 0.0, False

    def take(self, name: str, quota: int) -> Verdict | None:
        """None while Redis is away."""
        now = time.monotonic()
        with self._lock:
            lease = self._leases.get(name)
            if lease is not None and (verdict := _of(lease, now)):
                return verdict
            if now < self._away_until:
                return None
            wanted = _wanted(lease, quota, now)
        told = self._ask(name, quota, *wanted)
        return None if told is None else self._hold(name, wanted[0], told)

    def _hold(self, name: str, size: int, told: list[int]) -> Verdict:
        given, free, wait, reset, index = told
        now = time.monotonic()
        ends = now + (reset if given else wait / 1000)
        lease = Lease(given, free, index, size, now + _HELD, now + min(wait / 1000, _HELD), ends)
        with self._lock:
            before = self._leases.get(name)
            if before is not None and before.index == index:  # what another thread brought meanwhile
                lease.left += before.left
            self._leases.put(name, lease)
            return _of(lease, now) or Verdict(False, 0, _whole(ends - now))

    def _ask(self, name: str, *numbers: int) -> list[int] | None:
        quota, *others = numbers
        try:
            told: list[int] = self._take(keys=[f"limit:{name}"], args=[quota, WINDOW, *others])
        except (RedisError, OSError) as error:
            self._away_until = time.monotonic() + _AWAY
            if not self._away:
                log.warning("Redis does not answer, so the API's limits are not kept: %s", error)
            self._away = True
            return None
        self._away = False
        return told


def _of(lease: Lease, now: float) -> Verdict | None:
    """What the lease itself can answer."""
    if lease.left > 0 and now < lease.until:
        lease.left -= 1
        return Verdict(True, lease.free + lease.left, _whole(lease.reset_at - now))
    if now < lease.shut_until:
        return Verdict(False, 0, _whole(lease.reset_at - now))
    return None


def _wanted(lease: Lease | None, quota: int, now: float) -> tuple[int, int, int]:
    """How many to take, how many to give back, and of which window those were."""
    if lease is None:
        return 1, 0, -1
    most = max(1, quota // _HANDFUL)
    if now < lease.until:
        return min(most, lease.size * 2), 0, -1
    back, lease.left = lease.left, 0  # by whoever comes first
    return max(1, min(most, lease.size - back)), back, lease.index


def _whole(seconds: float) -> int:
    return max(1, int(seconds + 0.999))
