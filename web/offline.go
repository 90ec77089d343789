package web

import "net/http"

// showWorker is the service worker with which the debrief and the closing card
// open where there is no network, once they were opened (RELIABILITY 4.2). It
// stands beside the pages that it may answer for, and knows no others.
func showWorker(v *Visit) error {
	b := v.site.assets.linked(joined("assets/js/kept.js", "assets/js/worker.js"))
	v.w.Header().Set("Content-Type", kinds("worker.js"))
	v.w.WriteHeader(http.StatusOK)
	_, err := v.w.Write(b)
	return err
}
