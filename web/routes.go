package web

import "slices"

// route is one noun of the site and what shows or changes it.
type route struct {
	pattern string // as net/http.ServeMux reads it
	show    func(*Visit) error
}

// routes is the whole site, for whoever is signed in, by the pages of the
// navigation. GET shows; POST changes and goes back to a page, so that a
// reload never changes anything twice.
func routes() []route {
	return slices.Concat(letterRoutes(), settingRoutes(), []route{
		// Today
		{"GET /{$}", showToday},
		{"GET /debriefs", showDebriefs},

		// Positions
		{"GET /positions", showPositions},
		{"GET /positions/new", showNewPosition},
		{"POST /positions", addPosition},

		// One position
		{"GET /positions/{id}", showPosition},
		{"POST /positions/{id}/deletion", deletePosition},
		{"GET /positions/{id}/history", showHistory},
		{"POST /positions/{id}/history", addHappening},
		{"POST /positions/{id}/history/{n}/removal", removeHappening},

		// The plan
		{"GET /plan", showPlans},
		{"GET /positions/{id}/plan", showPlan},
		{"GET /positions/{id}/plan.ics", showCalendar},

		// A step of the plan
		{"POST /positions/{id}/steps/{key}/completion", completeStep},
		{"POST /positions/{id}/steps/{key}/postponement", postponeStep},
		{"POST /positions/{id}/steps/{key}/dismissal", dismissStep},

		// The closing card and the debrief
		{"GET /positions/{id}/card", showCard},
		{"GET /positions/{id}/debrief", showDebrief},
		{"GET /positions/{id}/debrief/{question}", showDebrief},
		{"GET /positions/{id}/answers", showAnswers},
		{"POST /positions/{id}/answers", fileAnswers},
		{"POST /positions/{id}/readings", confirmReading},
		{"POST /positions/{id}/sentence", showSentence},
		{"POST /positions/{id}/conflicts/{conflict}", settleConflict},
		{"POST /positions/{id}/removals", removePerson},
		{"GET /positions/worker.js", showWorker},

		// People and references
		{"GET /people", showPeople},
		{"POST /contacts/{id}/removal", removeContact},
		{"GET /references", showReferences},
		{"GET /positions/{id}/references", showBackers},
		{"POST /positions/{id}/references", putBacker},
		{"POST /positions/{id}/references/{n}/removal", removeBacker},
		{"GET /positions/{id}/references/{name}", showBrief},
		{"GET /positions/{id}/call", showCall},

		// What is brought in
		{"GET /imports", showImports},
		{"POST /imports", importFiles},
		{"GET /imports/{id}", showImport},
		{"POST /imports/{id}/acceptance", takeImport},
		{"POST /imports/{id}/removal", forgetImport},

		// What was done, and back
		{"POST /events/{id}/undo", undo},
		{"POST /sign-out", signOut},
	})
}

// settingRoutes are those of Settings, and of what is set there.
func settingRoutes() []route {
	return []route{
		{"GET /settings", showSettings},
		{"POST /settings/profile", putProfile},
		{"POST /settings/method", putMethod},
		{"POST /settings/paper", putStationery},
		{"POST /settings/signature", putSignature},
		{"POST /settings/signature/removal", dropSignature},
		{"GET /settings/signature.png", showSignature},
		{"POST /settings/feed", openFeed},
		{"POST /settings/feed/titles", setFeed},
		{"POST /settings/feed/dismissal", closeFeed},
		{"GET /calendar.ics", showAgenda},
		{"POST /pairings", invite},
		{"POST /devices/{hash}/dismissal", dismissDevice},
		{"POST /devices/dismissal", dismissDevices},
		{"POST /bin/{id}/restoration", restorePosition},
		{"POST /bin/{id}/erasure", erasePosition},
		{"GET /export.zip", showExport},
		{"POST /backups", makeBackup},
		{"GET /backups/{name}", showBackup},
	}
}

// letterRoutes are those of the letters, one and all.
func letterRoutes() []route {
	return []route{
		{"GET /letters", showLetters},
		{"GET /positions/{id}/letters", showPanel},
		{"POST /positions/{id}/letters", writePanel},
		{"GET /letters/{id}", showLetter},
		{"POST /letters/{id}/text", saveText},
		{"POST /letters/{id}/review", reviewText},
		{"POST /letters/{id}/rewriting", rewriteLetter},
		{"POST /letters/{id}/approval", approveLetter},
		{"POST /letters/{id}/sending", recordSent},
		{"POST /letters/{id}/privacy", markPrivate},
		{"POST /letters/{id}/bin", putAway},
		{"POST /letters/{id}/answers", answerDoubt},
		{"GET /letters/{id}/history", showTexts},
		{"POST /letters/{id}/history", restoreText},
		{"GET /letters/{id}/paper", showTyped},
		{"GET /positions/{id}/letters.pdf", printAll},
		{"GET /positions/{id}/envelopes.pdf", printPost},
		{"GET /positions/{id}/labels.pdf", printPost},
	}
}
