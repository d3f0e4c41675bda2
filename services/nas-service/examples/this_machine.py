"""One search, then the front for the machine that the worker runs on. Needs a running platform (`gristmill up`).

[GRISTMILL_URL=http://localhost:8000] [SMALL=1] python services/nas-service/examples/this_machine.py
"""

import os

from gristmill_client import Gristmill

STEPS = 60 if os.environ.get("SMALL") else None


def main() -> None:
    mill = Gristmill()
    searched = mill.nas.search(steps=STEPS).wait(progress=True).result
    print(f"searched for {len(searched.fronts)} devices in {searched.seconds:.0f} s")
    references = mill.nas.measure().wait(progress=True).result.references
    print("this machine, in ms:", *(f"{own:.2f}" for own in references))
    answer = mill.nas.calls.front(model=searched.model, device={"references": references})
    resembles = answer.resembles
    assert resembles is not None
    print(f"it resembles {resembles.nearest}{', but not closely' if resembles.far else ''}; its front:")
    cells = [point.architecture for point in answer.points]
    timings = mill.nas.measure(architectures=cells).wait(progress=True).result.timings[len(references) :]
    for point, timing in zip(answer.points, timings, strict=True):
        error, latency = point.predicted["error"], point.predicted["latency"]
        print(f"  error {error:5.1f} %   {latency:5.2f} ms, measured {timing.median:5.2f} ms   {point.architecture}")


if __name__ == "__main__":
    main()
