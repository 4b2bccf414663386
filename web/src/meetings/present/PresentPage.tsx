import { useParams } from 'react-router';
import { ErrorState } from '../../ui/ErrorState.js';
import { Skeletons } from '../../ui/Skeletons.js';
import { useMeeting } from '../useMeeting.js';
import { Room } from './Room.js';
import '../../channel/message.css';
import '../../channel/message.parts.css';
import '../../channel/message.phone.css';
import '../meetings.css';
import '../meeting.css';
import './present.css';

/** The agenda for everybody in the room: large, in both languages, with the time each point takes. */
export default function PresentPage() {
  const { meetingId = '' } = useParams();
  const { data: detail, error, refetch } = useMeeting(meetingId);
  if (detail) return <Room detail={detail} />;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return <Skeletons rows={6} />;
}
