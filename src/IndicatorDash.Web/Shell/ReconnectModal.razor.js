// The page comes back by itself: to its circuit while the server still has it, else by loading its address again.
const modal = document.getElementById("components-reconnect-modal");
const pause = 2000;
let isWaiting = false;

modal.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
      show();
      break;
    case "hide":
      modal.close();
      break;
    case "paused":
    case "failed":
    case "resume-failed":
      show();
      waitForServer();
      break;
    case "rejected":
      location.reload();
      break;
  }
});

function show() {
  if (!modal.open) {
    modal.showModal();
  }
}

async function waitForServer() {
  if (isWaiting) {
    return;
  }

  isWaiting = true;
  while (!await isServerUp()) {
    await new Promise(resolve => setTimeout(resolve, pause));
  }

  isWaiting = false;
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
      modal.close();
      return;
    }
  } catch {
    // Gone again, or nothing to come back to: the address brings the page back.
  }

  location.reload();
}

async function isServerUp() {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
