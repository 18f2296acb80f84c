"""Column labels people and systems use, and what each means here.

A target is ``kind.field``; ``kind.2.field`` is the second of that kind. Targets that are no field of a kind are read
by the format (``student.full_name``, ``partner.city_zip``, ``opening.job_shadow`` …).
"""

import re
import unicodedata

# On purpose not kept: nothing here needs them, so nothing here can lose them.
# The columns that rows sent back for mending carry beside their own.
HELD_LINE, HELD_WHY = "Line in the file", "Why it was held back"
_NOT_KEPT = """sex gender legalgender sx gn ethnicity race racecode hispanic hispaniclatino eth rc1 rc2 rc3 rc4 rc5 ssn
    socialsecuritynumber password pwd lunch lunchstatus frpm freereduced specialeducation sped iep 504 disability
    birthplace birthcity birthstate birthcountry countryofbirth immigrant citizenship religion username
    sn studentseq sequence rowid recordnumber dcid house entrydate exitdate whyitwasheldback lineinthefile"""
NOT_KEPT = frozenset(_NOT_KEPT.split())

STUDENT: dict[str, str] = {
    "student.local_id": "localid studentid studentnumber studentno studentnum permid permanentid perm stuid stu_id"
    " districtid districtstudentid localstudentid schoolid idnumber permnumber studentidno",
    "student.ssid": "ssid stateid statestudentid statestudentnumber statewidestudentid statewidestudentidentifier cid"
    " calpadsid calpads stateidnumber stateassignedid",
    "student.last_name": "lastname last surname familyname legallastname studentlastname studentlast apellido"
    " apellidos lname",
    "student.first_name": "firstname first givenname legalfirstname studentfirstname studentfirst nombre fname",
    "student.middle_name": "middlename middle mi middleinitial legalmiddlename studentmiddlename mname",
    "student.preferred_name": "preferredname nickname preferredfirstname goesby calledname chosenname",
    "student.full_name": "name studentname fullname student lastfirst lastfirstname pupil pupilname nameoflearner",
    "student.birth_date": "birthdate dateofbirth dob bd birthday bdate fechadenacimiento studentbirthdate",
    "student.grade": "grade gradelevel gr grd grades currentgrade yearlevel grado",
    "student.home_language": "homelanguage homelang primarylanguage languageathome languagespokenathome hl language"
    " correspondencelanguage primaryhomelanguage",
    "student.pathway": "pathway ctepathway academy program cteprogram careerpathway",
    "student.phone": "phone homephone telephone studentphone phonenumber primaryphone tel telefono",
    "student.mobile_phone": "mobile mobilephone cell cellphone studentcell studentmobile sms",
    "student.email": "email studentemail emailaddress schoolemail mail correo",
    "student.street": "street address homeaddress streetaddress residenceaddress address1 addressline1 mailingstreet"
    " direccion residentialaddress",
    "student.city": "city homecity residencecity mailingcity ciudad town",
    "student.state": "state homestate residencestate mailingstate st",
    "student.zip": "zip zipcode postalcode homezip residencezip mailingzip zip5",
    "student.mailing_address": "mailingaddress mailaddress mailto",
    "student.notes": "notes note comments comment remarks",
    "student.school": "schoolcode schoolnumber school schoolname schoolid site campus",
    "student.enroll_status": "enrollstatus enrollmentstatus enrolledstatus tg statustag",
    "guardian.1.name": "guardian parent parentname guardianname parentguardian parentguardianname guardian1"
    " parent1 guardian1name parent1name primarycontact primaryguardian tutor"
    " parentguardian1 nameofparent",
    "guardian.1.first_name": "guardianfirstname parentfirstname guardian1firstname parent1firstname",
    "guardian.1.last_name": "guardianlastname parentlastname guardian1lastname parent1lastname",
    "guardian.1.relation": "guardianrelation relationship parentrelationship guardian1relationship relation"
    " guardianrelationship parent1relationship",
    "guardian.1.language": "guardianlanguage parentlanguage guardian1language parent1language",
    "guardian.1.phone": "guardianphone parentphone guardian1phone parent1phone parenthomephone guardianhomephone"
    "",
    "guardian.1.mobile_phone": "guardiancell parentcell guardianmobile parentmobile guardian1cell parent1cell"
    " guardian1mobile parent1mobile",
    "guardian.1.work_phone": "guardianworkphone parentworkphone guardian1workphone",
    "guardian.1.email": "guardianemail parentemail guardian1email parent1email parentguardianemail",
    "guardian.2.name": "guardian2 parent2 guardian2name parent2name secondguardian secondparent",
    "guardian.2.first_name": "guardian2firstname parent2firstname",
    "guardian.2.last_name": "guardian2lastname parent2lastname",
    "guardian.2.relation": "guardian2relationship guardian2relation parent2relationship",
    "guardian.2.language": "guardian2language parent2language",
    "guardian.2.phone": "guardian2phone parent2phone",
    "guardian.2.mobile_phone": "guardian2cell parent2cell guardian2mobile parent2mobile",
    "guardian.2.email": "guardian2email parent2email",
    "guardian.mother.name": "mother mothername madre",
    "guardian.mother.phone": "motherphone motherhomephone",
    "guardian.mother.mobile_phone": "mothercell motherscell",
    "guardian.mother.work_phone": "motherworkphone motherdayphone",
    "guardian.mother.email": "motheremail",
    "guardian.father.name": "father fathername padre",
    "guardian.father.phone": "fatherphone fatherhomephone",
    "guardian.father.mobile_phone": "fathercell fatherscell",
    "guardian.father.work_phone": "fatherworkphone fatherdayphone",
    "guardian.father.email": "fatheremail",
    "emergency_contact.1.name": "emergencycontact emergencyname emergencycontactname emergencycontact1 emerg1name"
    " emergcontact1 emergencycontact1name emergcontact",
    "emergency_contact.1.relation": "emergencyrelationship emergencycontactrelationship emerg1relationship"
    " emergencycontact1relationship",
    "emergency_contact.1.phone": "emergencyphone emergencycontactphone emergencycontact1phone emerg1phone"
    " emergphone1 emergencyphone1",
    "emergency_contact.2.name": "emergencycontact2 emergencycontact2name emerg2name emergcontact2",
    "emergency_contact.2.relation": "emergencycontact2relationship emerg2relationship",
    "emergency_contact.2.phone": "emergencycontact2phone emergencyphone2 emerg2phone emergphone2",
}  # fmt: skip

PARTNER: dict[str, str] = {
    "partner.name": "company employer business companyname employername businessname organization organisation"
    " partner partnername name firm agency worksite worksitename site host hostsite empresa",
    "partner.legal_name": "legalname legalbusinessname",
    "partner.sector": "sector industry industrysector pathway field careerpathway careersector ctesector",
    "partner.organization": "organizationtype typeofbusiness businesstype kindoforganization",
    "partner.phone": "phone telephone phonenumber officephone businessphone tel telefono mainphone"
    " companyphone phoneno workphone telephonenumber contactnumber",
    "partner.email": "email emailaddress mail correo",
    "partner.website": "website web url homepage",
    "partner.street": "address street streetaddress location address1 businessaddress direccion"
    " companyaddress siteaddress worksiteaddress physicaladdress",
    "partner.city": "city town ciudad",
    "partner.zip": "zip zipcode postalcode",
    "partner.city_zip": "cityzip citystatezip cityandzip cityst cityzipcode",
    "partner.contact_by": "preferredcontact contactby besttoreachby likestobecontactedby",
    "partner.languages": "languages languagesspoken language",
    "partner.needs": "needs interests motives",
    "partner.conditions": "conditions restrictions condition limitations requirements",
    "partner.last_contact": "lastcontact lastcontacted lastcontactdate lastspoke lastvisit datelastcontacted"
    " dateoflastcontact lastvisited lastoutreach",
    "partner.status": "status partnerstatus",
    "partner.notes": "notes note comments comment remarks",
    "contact.1.name": "contact contactname contactperson primarycontact person supervisor contact1 contacto"
    " pointofcontact poc maincontact keycontact sitesupervisor mentor",
    "contact.1.first_name": "contactfirstname contactfirst firstname first supervisorfirstname fname",
    "contact.1.last_name": "contactlastname contactlast lastname last supervisorlastname lname",
    "contact.1.role": "title position contacttitle role jobtitle",
    "contact.1.phone": "contactphone directphone supervisorphone contact1phone",
    "contact.1.mobile_phone": "cell mobile cellphone mobilephone contactcell",
    "contact.1.email": "contactemail supervisoremail contact1email",
    "contact.2.name": "contact2 secondcontact othercontact alternatecontact contactname2 contact2name 2ndcontact"
    " backupcontact additionalcontact",
    "contact.2.first_name": "contact2firstname firstname2 contact2first",
    "contact.2.last_name": "contact2lastname lastname2 contact2last",
    "contact.2.role": "contact2title contact2role title2 contact2position",
    "contact.2.phone": "contact2phone alternatephone phone2",
    "contact.2.mobile_phone": "contact2cell contact2mobile cell2 mobile2",
    "contact.2.email": "contact2email alternateemail email2",
    "agreement.mou": "mou mouonfile agreement agreementonfile affiliation affiliationagreement mousigned moustatus"
    " contract",
    "agreement.mou_begins": "moudate moudatesigned datemousigned mousigneddate mousignedon moubegins moustart"
    " moustartdate mouapproved agreementdate agreementbegins agreementsigneddate contractdate agreementstart",
    "agreement.mou_board": "boarddate boardapproval boardapproved boardapprovaldate moubdate boardmeeting",
    "agreement.mou_ends": "mouexpires mouexpiration mouexp mouends mouexpirationdate agreementexpires"
    " agreementexpiration agreementexpirationdate agreementends agreementexp contractexpires contractends mouenddate"
    " mouexpirydate mouthrough",
    "agreement.insurance": "insexp insurance insuranceexp insuranceexpires insuranceexpiration insonfile"
    " insuranceonfile coi coiexp certificateofinsurance insuranceexpdate"
    " insuranceexpirationdate insuranceexpiry insurancecoi insurancecoiexp insurancethrough"
    " coiexpires coiexpiration coiexpirationdate coionfile liabilityinsurance liabilityinsuranceexp"
    " liabilityinsuranceexpires liabilityinsuranceexpiration liabilityexp liabilityexpires insurancecertificate",
    "agreement.carrier": "insurancecarrier carrier insurer insurancecompany",
    "opening.job_shadow": "jobshadow shadow jobshadows shadowing jobshadowing takesshadows",
    "opening.internship": "intern internship interns internships takesinterns",
    "opening.capacity": "maxstudents capacity max maxstudent howmany spots slots places numberofstudents studentsmax"
    " howmanystudents ofstudents studentspots",
    "worksite.directions": "directions parking",
    "worksite.opening_hours": "hours businesshours openinghours",
    "worksite.wear": "dress dresscode whattowear clothing wear",
    "worksite.bring": "bring whattobring",
    "worksite.hazards": "hazards safety",
    "worksite.minimum_age": "minage minimumage agelimit age",
}

HOURS: dict[str, str] = {
    "hours.worked_on": "date day workedon dateworked workdate dayworked servicedate logdate fecha",
    "hours.hours": "hours hrs hoursworked hrsworked totalhours totalhrs dailyhours numberofhours hourstoday horas",
    "hours.starts_at": "in timein starttime start clockin begintime started hourin entrada",
    "hours.ends_at": "out timeout endtime end clockout finish ended hourout salida",
    "hours.task": "task tasks duties workdone taskcompleted whatwasdone",
    "hours.approved_by": "approvedby supervisor signedby verifiedby initials supervisorinitials mentor",
    "hours.notes": PARTNER["partner.notes"],
    # Over hours a bare "Name" is the student's.
    "placement.company": f"{PARTNER['partner.name']} placement internshipsite".replace(" name ", " "),
    **{f"student.{name}": STUDENT[f"student.{name}"] for name in ("local_id", "ssid", "last_name", "first_name")},
    "student.full_name": STUDENT["student.full_name"],
}


def folded_label(label: str) -> str:
    """A label without case, accents, spaces and signs: ``Parent/Guardian #1`` is ``parentguardian1``."""
    plain = unicodedata.normalize("NFKD", label.casefold())
    return re.sub(r"[^a-z0-9]", "", plain)


# Said beside a label of how its cells are written; what else stands there says whose they are.
_HOW = re.compile(
    r"\((?:[mdy]{1,4}(?:[\s/.-]+[mdy]{1,4})+|required|optional|last,? first[^)]*|\d+ digits?)\)", re.IGNORECASE
)


def spellings(label: str) -> tuple[str, ...]:
    """The folded label, likeliest first: ``Student #`` is a number, ``DOB (MM/DD/YYYY)`` a day."""
    plain = _HOW.sub("", label).strip()
    with_number = [f"{folded_label(plain)}number"] if plain.endswith("#") else []
    return tuple(dict.fromkeys([*with_number, folded_label(label), folded_label(plain)]))


def by_label(table: dict[str, str]) -> dict[str, str]:
    """Target by folded label; the first target that claims a label keeps it."""
    found: dict[str, str] = {}
    for target, labels in table.items():
        for label in [target.split(".", 1)[1].replace(".", ""), *labels.split()]:
            found.setdefault(folded_label(label), target)
    return found
