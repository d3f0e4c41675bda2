"""One search, then the front for the machine that the worker runs on. Needs a running platform (`gristmill up`).

python services/nas-service/examples/this_machine.py [http://localhost:8000]
"""

import sys

from gristmill_client import Gristmill


def main() -> None:
    mill = Gristmill(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
    searched = mill.nas.search().wait(progress=True).result
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
